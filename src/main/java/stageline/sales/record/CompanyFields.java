package stageline.sales.record;

import java.util.List;

/// The fields of a company.
public final class CompanyFields {

    public static final Field NAME = new Field("name", FieldType.TEXT);
    public static final Field COUNTRY = new Field("country", FieldType.COUNTRY);
    public static final Field WEBSITE = new Field("website", FieldType.TEXT);
    public static final Field LEGAL_NAME = new Field("legal", FieldType.TEXT);
    public static final Field STRATEGIC = new Field("strategic", FieldType.FLAG);
    public static final Field DISTRIBUTOR = new Field("distributor", FieldType.FLAG);
    /// Written only when set by hand; where it is empty, activities decide ([stageline.sales.people.LeadStatus]).
    public static final Field LEAD_STATUS = new Field("leadstatus", FieldType.CHOICE);
    public static final Field OWNER = new Field("owner", FieldType.PERSON);
    public static final Field INDUSTRY = new Field("industry", FieldType.TEXT);
    public static final Field PHONE = new Field("phone", FieldType.TEXT);
    public static final Field STREET = new Field("street", FieldType.TEXT);
    public static final Field CITY = new Field("city", FieldType.TEXT);
    public static final Field REGION = new Field("region", FieldType.TEXT);
    public static final Field POSTAL_CODE = new Field("postalcode", FieldType.TEXT);
    public static final Field NEXT_STEP = new Field("next", FieldType.TEXT);
    public static final Field DESCRIPTION = new Field("description", FieldType.LONG_TEXT);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(
            NAME, COUNTRY, WEBSITE, LEGAL_NAME, STRATEGIC, DISTRIBUTOR, LEAD_STATUS, OWNER, INDUSTRY, PHONE, STREET, CITY, REGION,
                    POSTAL_CODE,
            NEXT_STEP, DESCRIPTION, EXTERNAL);

    private CompanyFields() {}
}
