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
    TERMS("terms", FieldType.LONG_TEXT);

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
