package stageline.papers.docx;

import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.TextStyle;

/// The styles of a document: whoever changes one changes it everywhere.
final class Styles {

    static final String FONT = "Inter";
    static final String ITEMS = "Items";
    static final String PLAIN_TABLE = "TableNormal";

    private Styles() {}

    /// The identity of a text's style.
    static String id(TextStyle style) {
        return switch (style) {
            case TITLE -> "Title";
            case HEADING -> "Heading1";
            case BRAND -> "House";
            case BODY -> "BodyText";
            case STRONG -> "Strong";
            case TOTAL -> "Total";
            case SMALL -> "Small";
            case FOOT -> "Footer";
        };
    }

    /// The name that the program shows; those that it knows itself are written as it knows them.
    private static String name(TextStyle style) {
        return switch (style) {
            case TITLE -> "Title";
            case HEADING -> "heading 1";
            case BRAND -> "House";
            case BODY -> "Body Text";
            case STRONG -> "Strong Text";
            case TOTAL -> "Total";
            case SMALL -> "Small";
            case FOOT -> "footer";
        };
    }

    static byte[] part(Sheet sheet) {
        Xml xml = Xml.words("styles", "");
        xml.markup("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + FONT + "\" w:hAnsi=\"" + FONT + "\" w:eastAsia=\"" + FONT
                + "\" w:cs=\"" + FONT + "\"/><w:color w:val=\"" + sheet.colour(TextStyle.Ink.TEXT).hex() + "\"/><w:sz w:val=\"18\"/>"
                + "<w:szCs w:val=\"18\"/><w:lang w:val=\"" + sheet.language()
                + "\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        xml.markup("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        for (TextStyle style : TextStyle.values()) {
            xml.markup("<w:style w:type=\"paragraph\" w:styleId=\"" + id(style) + "\"><w:name w:val=\"" + name(style)
                    + "\"/><w:basedOn w:val=\"Normal\"/>" + (style == TextStyle.HEADING ? "<w:next w:val=\"BodyText\"/>" : "")
                    + "<w:qFormat/><w:pPr>" + (style == TextStyle.HEADING ? "<w:keepNext/>" : "") + spacing(style)
                    + (style == TextStyle.HEADING ? "<w:outlineLvl w:val=\"0\"/>" : "") + "</w:pPr><w:rPr>"
                    + (style.bold() ? "<w:b/><w:bCs/>" : "") + "<w:color w:val=\"" + sheet.colour(style.ink()).hex() + "\"/><w:sz w:val=\""
                    + Measures.halves(style.size()) + "\"/><w:szCs w:val=\"" + Measures.halves(style.size()) + "\"/></w:rPr></w:style>");
        }
        tables(xml);
        return xml.markup("</w:styles>").bytes();
    }

    private static String spacing(TextStyle style) {
        int before = style == TextStyle.HEADING ? 240 : 0;
        int after = style == TextStyle.BODY || style == TextStyle.HEADING ? 60 : 0;
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\" w:line=\"" + Measures.twentieths(style.leading())
                + "\" w:lineRule=\"atLeast\"/>";
    }

    private static void tables(Xml xml) {
        xml.markup("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"" + PLAIN_TABLE + "\"><w:name w:val=\"Normal Table\"/>"
                + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr></w:style>");
        xml.markup("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"" + ITEMS + "\"><w:name w:val=\"Items\"/>"
                + "<w:basedOn w:val=\"" + PLAIN_TABLE + "\"/><w:tblPr><w:tblBorders>"
                + "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D1D9E0\"/>"
                + "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D1D9E0\"/></w:tblBorders><w:tblCellMar>"
                + "<w:top w:w=\"80\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr>"
                + "<w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1B1F24\"/></w:tcBorders></w:tcPr>"
                + "</w:tblStylePr></w:style>");
    }
}
