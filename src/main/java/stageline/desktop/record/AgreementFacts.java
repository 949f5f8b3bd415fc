package stageline.desktop.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.papers.quotation.Brand;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.workspace.Workspace;

/// What is known of both sides of a traceability agreement, and what is not.
///
/// @param name    what the distributor is called
/// @param entity  its legal entity, and where that is
/// @param house   what our side is called
/// @param lacking what the paper would be without, or is to be looked at
record AgreementFacts(String name, CustomerAddress entity, String house, Set<Lack> lacking) {

    private static final List<Field> ADDRESS = List.of(CompanyFields.STREET, CompanyFields.CITY, CompanyFields.COUNTRY);

    /// Something that is not known.
    enum Lack {
        /// The company is not marked as a distributor.
        DISTRIBUTOR,
        /// Its legal entity.
        ENTITY,
        /// Where that is.
        ADDRESS,
        /// Our letterhead: none was issued.
        LETTERHEAD,
        /// Where we are.
        OUR_ADDRESS
    }

    AgreementFacts {
        lacking = Set.copyOf(lacking);
    }

    /// What is known of an agreement with a company; empty where there is no such company. Blocks.
    static Optional<AgreementFacts> of(UUID company, Workspace workspace) {
        return workspace.records().company(company).map(details -> of(details.state(), workspace));
    }

    private static AgreementFacts of(RecordState company, Workspace workspace) {
        Set<Lack> lacking = EnumSet.noneOf(Lack.class);
        if (!company.flag(CompanyFields.DISTRIBUTOR)) {
            lacking.add(Lack.DISTRIBUTOR);
        }
        if (text(company, CompanyFields.LEGAL_NAME).isBlank()) {
            lacking.add(Lack.ENTITY);
        }
        if (ADDRESS.stream().anyMatch(field -> text(company, field).isBlank())) {
            lacking.add(Lack.ADDRESS);
        }
        Brand brand = workspace.templates().brand(PaperLanguage.ENGLISH, workspace.name());
        if (workspace.templates().letterhead().filter(letterhead -> !letterhead.issued().isEmpty()).isEmpty()) {
            lacking.add(Lack.LETTERHEAD);
        } else if (brand.address().isEmpty()) {
            lacking.add(Lack.OUR_ADDRESS);
        }
        CustomerAddress entity = new CustomerAddress(
                text(company, CompanyFields.LEGAL_NAME),
                "",
                text(company, CompanyFields.STREET),
                text(company, CompanyFields.POSTAL_CODE),
                text(company, CompanyFields.CITY),
                text(company, CompanyFields.REGION),
                text(company, CompanyFields.COUNTRY),
                "");
        return new AgreementFacts(text(company, CompanyFields.NAME), entity, brand.name(), lacking);
    }

    private static String text(RecordState company, Field field) {
        return company.text(field).orElse("");
    }
}
