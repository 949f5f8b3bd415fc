package stageline.papers.docx;

import java.util.Locale;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// The heads and the foot of a document's pages.
final class Edges {

    private static final String DRAWING = " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private Edges() {}

    /// The head of a page: what the paper is, but on the first one, where that stands large; and the mark across the page.
    static byte[] header(Sheet sheet, boolean first) {
        Xml xml = Xml.words("hdr", DRAWING).markup("<w:p><w:pPr><w:pStyle w:val=\"" + Styles.id(TextStyle.FOOT) + "\"/></w:pPr>");
        if (!first) {
            Body.run(xml, new Text(sheet.head(), TextStyle.FOOT));
        }
        sheet.mark().ifPresent(mark -> mark(xml, mark, first));
        return xml.markup("</w:p></w:hdr>").bytes();
    }

    /// The mark as Word's own watermarks are, so that its menu takes it away.
    private static void mark(Xml xml, String mark, boolean first) {
        String name = "PowerPlusWaterMarkObject" + (first ? 1 : 2);
        xml.markup("<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\""
                + " path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>"
                + "<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
                + "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas>"
                + "<v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
                + "<v:shape id=\"" + name + "\" o:spid=\"_x0000_s" + (first ? 1025 : 1026) + "\" type=\"#_x0000_t136\" alt=\"").text(mark)
                .markup("\" style=\"position:absolute;margin-left:0;margin-top:0;width:430pt;height:110pt;rotation:325;z-index:-251658752;"
                + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
                + "mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#" + Colour.MARK.hex() + "\" stroked=\"f\">"
                + "<v:textpath style=\"font-family:&quot;" + Styles.FONT + "&quot;;font-weight:bold\" string=\"")
                .text(mark.toUpperCase(Locale.ROOT)).markup("\"/></v:shape></w:pict></w:r>");
    }

    /// The foot of a page: the house, the paper, the ledger, and the page's number, which the program counts.
    static byte[] footer(Sheet sheet) {
        Xml xml = Xml.words("ftr", "");
        String line = "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"" + Colour.LINE.hex() + "\"/></w:pBdr>";
        if (!sheet.foot().house().isEmpty()) {
            begin(xml, line);
            Body.run(xml, new Text(sheet.foot().house(), TextStyle.FOOT));
            xml.markup("</w:p>");
            line = "";
        }
        begin(xml, line + "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + (Measures.TEXT_WIDTH - 900) + "\"/><w:tab w:val=\"right\" w:pos=\""
                + Measures.TEXT_WIDTH + "\"/></w:tabs>");
        Body.run(xml, new Text(sheet.foot().left(), TextStyle.FOOT));
        tab(xml);
        Body.run(xml, new Text(sheet.foot().middle(), TextStyle.FOOT));
        tab(xml);
        field(xml, "PAGE");
        Body.run(xml, new Text(" / ", TextStyle.FOOT));
        field(xml, "NUMPAGES");
        return xml.markup("</w:p></w:ftr>").bytes();
    }

    private static void begin(Xml xml, String properties) {
        xml.markup("<w:p><w:pPr><w:pStyle w:val=\"" + Styles.id(TextStyle.FOOT) + "\"/>" + properties + "</w:pPr>");
    }

    private static void tab(Xml xml) {
        xml.markup("<w:r><w:tab/></w:r>");
    }

    private static void field(Xml xml, String name) {
        xml.markup("<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    }
}
