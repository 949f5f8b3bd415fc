package stageline.sales.record;

/// A text that a template has in each language.
public enum TemplateText {
    /// What the papers made from it are called; who chooses a template reads it.
    NAME("name", FieldType.TEXT),
    /// The paper's title. A template is there in the languages in which it has one.
    TITLE("title", FieldType.TEXT),
    /// What it is about.
    INTRODUCTION("introduction", FieldType.LONG_TEXT),
    /// What holds for the study and its sites.
    STUDY("study", FieldType.LONG_TEXT),
    /// What holds besides the quotation's own conditions.
    CONDITIONS("conditions", FieldType.LONG_TEXT),
    /// Stands above the signatures.
    ACCEPTANCE("acceptance", FieldType.LONG_TEXT),
    /// What the product is, in each new quotation unless somebody writes otherwise.
    PRODUCT("product", FieldType.LONG_TEXT),
    /// The regulation it falls under, in each new quotation unless somebody writes otherwise.
    REGULATION("regulation", FieldType.LONG_TEXT),
    /// The conditions of each new quotation unless somebody writes otherwise.
    TERMS("terms", FieldType.LONG_TEXT),
    /// Over what a distributor records of what it passes on; what it says follows, and so in the next ones.
    UNITS_HEADING("units.heading", FieldType.TEXT),
    UNITS("units", FieldType.LONG_TEXT),
    /// Over what it tells of users.
    USERS_HEADING("users.heading", FieldType.TEXT),
    USERS("users", FieldType.LONG_TEXT),
    /// Over what it tells of incidents.
    INCIDENTS_HEADING("incidents.heading", FieldType.TEXT),
    INCIDENTS("incidents", FieldType.LONG_TEXT),
    /// Over what the manufacturer does with what it is told.
    ACCESS_HEADING("access.heading", FieldType.TEXT),
    ACCESS("access", FieldType.LONG_TEXT),
    /// Over how both correct what was passed on.
    ACTIONS_HEADING("actions.heading", FieldType.TEXT),
    ACTIONS("actions", FieldType.LONG_TEXT),
    /// Over what else they agree to.
    FURTHER_HEADING("further.heading", FieldType.TEXT),
    FURTHER("further", FieldType.LONG_TEXT),
    /// What is asked of an incident, above what was answered.
    PARTICULARS("particulars", FieldType.LONG_TEXT),
    /// How an incident is handled.
    HANDLING("handling", FieldType.LONG_TEXT);

    private final String code;
    private final FieldType type;

    TemplateText(String code, FieldType type) {
        this.code = code;
        this.type = type;
    }

    /// The name under which it is stored; never changes once released.
    public String code() {
        return code;
    }

    /// Where it stands in a template.
    public Field in(PaperLanguage language) {
        return new Field(code + "." + language.code(), type);
    }
}
