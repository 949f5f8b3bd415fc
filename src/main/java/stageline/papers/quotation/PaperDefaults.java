package stageline.papers.quotation;

import stageline.sales.record.PaperLanguage;

/// What stands in every new quotation of a template unless somebody writes otherwise.
///
/// @param product    what the product is
/// @param regulation the regulation it falls under
/// @param conditions all else that holds
public record PaperDefaults(String product, String regulation, String conditions) {

    /// The defaults that ship.
    ///
    /// @param template the number of one of the [templates that ship][PaperTemplates]
    public static PaperDefaults of(String template, PaperLanguage language) {
        Resource words = Resource.read("defaults_" + language.code());
        return new PaperDefaults(words.get("product." + template), words.get("regulation"), words.get("conditions"));
    }
}
