package stageline.desktop.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.quotation.PaperTemplates;
import stageline.sales.command.Command;
import stageline.sales.command.FirstDraft;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TemplateText;
import stageline.store.record.DealDetails;
import stageline.store.record.DealDetails.DealContact;
import stageline.store.record.DealDetails.DealOffering;
import stageline.workspace.Workspace;

/// Reads what the first draft of a quotation is made from.
///
/// @param today the day it begins on
record NewQuotation(Workspace workspace, LocalDate today) {

    private static final String TRIALS = "pharma-trials";

    /// The first draft for a deal; empty where there is no such deal. Blocks.
    Optional<Command.Create> of(UUID deal) {
        return workspace.records().deal(deal).map(this::of);
    }

    private Command.Create of(DealDetails deal) {
        Optional<RecordState> company = deal.company().flatMap(named -> workspace.record(named.entity()));
        boolean trials = deal.state().text(DealFields.DEAL_CLASS).filter(TRIALS::equals).isPresent();
        HouseTemplates templates = workspace.templates();
        PaperTemplate template = templates.proposed(trials ? PaperTemplates.clinicalTrials() : PaperTemplates.api());
        Texts texts = template.in(FirstDraft.language(deal.state(), company));
        List<EntityRef> sold = deal.offerings().stream().flatMap(offering -> offering.catalogue().stream()).toList();
        FirstDraft.Known known = new FirstDraft.Known(
                templates.houseCountry(workspace.content().country()),
                deal.state(),
                company,
                sold.stream().flatMap(offering -> workspace.record(offering).stream()).toList(),
                deal.offerings().stream().filter(offering -> offering.catalogue().isEmpty()).map(DealOffering::name).toList(),
                attention(deal),
                template.number(),
                template.version(),
                new FirstDraft.Texts(texts.get(TemplateText.PRODUCT), texts.get(TemplateText.REGULATION), texts.get(TemplateText.TERMS)));
        return FirstDraft.of(known, workspace.nextQuotationNumber(today), today, workspace.identity().person(),
                Optional.of(workspace.currency()), workspace::newId);
    }

    /// Who decides, with what they do.
    private static String attention(DealDetails deal) {
        return deal.people().stream()
                .filter(person -> person.role().equals(ContactRole.DECISION_MAKER.code()))
                .findFirst()
                .map(NewQuotation::called)
                .orElse("");
    }

    private static String called(DealContact person) {
        return Stream.of(person.contact().name(), person.jobTitle()).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
