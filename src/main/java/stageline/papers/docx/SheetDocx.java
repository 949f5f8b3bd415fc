package stageline.papers.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stageline.papers.sheet.Picture;
import stageline.papers.sheet.Sheet;

/// Writes a paper as a document that Word and LibreOffice open and change: styles, real tables whose head stands on each page, a page's
/// number as a field, the mark of a draft as a watermark. What stands in it is what stands in the PDF, in the same order; totals are not
/// carried, since the program that opens it breaks the pages. The same paper gives the same bytes.
public final class SheetDocx {

    static final String HEADER = "header";
    static final String FIRST_HEADER = "first";
    static final String FOOTER = "footer";
    static final String LOGO = "logo";

    private static final String REGULAR_KEY = "{3B0B9C4E-52F8-4D0E-9A51-7D1C7B3E6A01}";
    private static final String BOLD_KEY = "{3B0B9C4E-52F8-4D0E-9A51-7D1C7B3E6A02}";
    /// The first day of which an archive keeps the date alone, and nothing that depends on where it is made.
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 2, 0, 0);
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final byte[] regular = EmbeddedFont.scrambled("Inter-Regular.ttf", REGULAR_KEY);
    private final byte[] bold = EmbeddedFont.scrambled("Inter-Bold.ttf", BOLD_KEY);

    /// The file.
    public byte[] bytes(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(sheet).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIRST_DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Map<String, byte[]> parts(Sheet sheet) {
        Optional<Picture> logo = sheet.logo();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", new Relations()
                .to("document", OFFICE + "officeDocument", "word/document.xml")
                .to("core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml").bytes());
        parts.put("docProps/core.xml", properties(sheet));
        parts.put("word/document.xml", Body.part(sheet));
        Relations relations = new Relations()
                .to("styles", OFFICE + "styles", "styles.xml")
                .to("settings", OFFICE + "settings", "settings.xml")
                .to("fonts", OFFICE + "fontTable", "fontTable.xml")
                .to(HEADER, OFFICE + "header", "header1.xml")
                .to(FIRST_HEADER, OFFICE + "header", "header2.xml")
                .to(FOOTER, OFFICE + "footer", "footer1.xml");
        logo.ifPresent(there -> relations.to(LOGO, OFFICE + "image", "media/logo.png"));
        parts.put("word/_rels/document.xml.rels", relations.bytes());
        parts.put("word/styles.xml", Styles.part(sheet));
        parts.put("word/settings.xml", settings());
        parts.put("word/header1.xml", Edges.header(sheet, false));
        parts.put("word/header2.xml", Edges.header(sheet, true));
        parts.put("word/footer1.xml", Edges.footer(sheet));
        logo.ifPresent(picture -> parts.put("word/media/logo.png", picture.png()));
        parts.put("word/fontTable.xml", fontTable());
        parts.put("word/_rels/fontTable.xml.rels", new Relations()
                .to("regular", OFFICE + "font", "fonts/font1.odttf")
                .to("bold", OFFICE + "font", "fonts/font2.odttf").bytes());
        parts.put("word/fonts/font1.odttf", regular);
        parts.put("word/fonts/font2.odttf", bold);
        return parts;
    }

    /// What a part refers to.
    private static final class Relations {

        private final Xml xml = Xml.part().markup("<Relationships xmlns=\"" + PACKAGE + "relationships\">");

        Relations to(String id, String type, String target) {
            xml.markup("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
            return this;
        }

        byte[] bytes() {
            return xml.markup("</Relationships>").bytes();
        }
    }

    private static byte[] types() {
        Xml xml = Xml.part().markup("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Default Extension=\"odttf\" ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        type(xml, "document.xml", "document.main");
        type(xml, "styles.xml", "styles");
        type(xml, "settings.xml", "settings");
        type(xml, "fontTable.xml", "fontTable");
        type(xml, "header1.xml", "header");
        type(xml, "header2.xml", "header");
        type(xml, "footer1.xml", "footer");
        return xml.markup("</Types>").bytes();
    }

    private static void type(Xml xml, String part, String type) {
        xml.markup("<Override PartName=\"/word/" + part + "\" ContentType=\"" + WORDS + type + "+xml\"/>");
    }

    private static byte[] properties(Sheet sheet) {
        Xml xml = Xml.part().markup("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>").text(sheet.title())
                .markup("</dc:title><dc:creator>").text(sheet.author()).markup("</dc:creator><dc:language>" + sheet.language()
                + "</dc:language>");
        sheet.date().ifPresent(date -> xml.markup("<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date
                + "T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + date + "T00:00:00Z</dcterms:modified>"));
        return xml.markup("</cp:coreProperties>").bytes();
    }

    private static byte[] settings() {
        return Xml.words("settings", "").markup("<w:embedTrueTypeFonts/><w:defaultTabStop w:val=\"709\"/><w:compat>"
                + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                + "</w:compat></w:settings>").bytes();
    }

    private static byte[] fontTable() {
        return Xml.words("fonts", "").markup("<w:font w:name=\"" + Styles.FONT + "\"><w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/>"
                + "<w:pitch w:val=\"variable\"/><w:embedRegular r:id=\"regular\" w:fontKey=\"" + REGULAR_KEY + "\"/>"
                + "<w:embedBold r:id=\"bold\" w:fontKey=\"" + BOLD_KEY + "\"/></w:font></w:fonts>").bytes();
    }
}
