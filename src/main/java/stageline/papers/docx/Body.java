package stageline.papers.docx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// The text of a document, block by block in the order of the paper.
final class Body {

    private static final int EMUS_PER_POINT = 12_700;
    private static final float LOGO_HEIGHT = 34;
    private static final float LOGO_WIDTH = 170;
    private static final int GAP = 220;
    private static final int TIGHT = 40;
    private static final int HEADED_SPACE = 120;
    private static final int TABLE_SPACE = 160;
    private static final int COLUMNS_SPACE = 280;
    private static final int SIGNING_SPACE = 800;
    private static final int SUMS_WIDTH = Measures.TEXT_WIDTH * 52 / 100;
    private static final int SUM_VALUE_WIDTH = 2_200;
    /// How wide a digit is beside its size; few letters are wider.
    private static final float DIGIT = 0.64f;
    private static final int LETTER = Measures.twentieths(TextStyle.BODY.size() * DIGIT);
    private static final String KEEP = "<w:keepNext/>";

    private final Sheet sheet;
    private final Xml xml;

    private Body(Sheet sheet, Xml xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    static byte[] part(Sheet sheet) {
        Xml xml = Xml.words("document", " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"");
        xml.markup("<w:body>");
        Body body = new Body(sheet, xml);
        for (int place = 0; place < sheet.blocks().size(); place++) {
            Optional<Block> next = place + 1 < sheet.blocks().size() ? Optional.of(sheet.blocks().get(place + 1)) : Optional.empty();
            body.add(sheet.blocks().get(place), place > 0 && sheet.blocks().get(place - 1) instanceof Block.Heading, next);
        }
        xml.markup("<w:sectPr>" + edge("header", "default", SheetDocx.HEADER) + edge("header", "first", SheetDocx.FIRST_HEADER)
                + edge("footer", "default", SheetDocx.FOOTER) + edge("footer", "first", SheetDocx.FOOTER) + Measures.PAGE
                + "<w:titlePg/></w:sectPr></w:body></w:document>");
        return xml.bytes();
    }

    private static String edge(String kind, String pages, String relation) {
        return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + relation + "\"/>";
    }

    /// A line along one side of a cell.
    private static String border(String side, Colour colour) {
        return "<w:tcBorders><w:" + side + " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"" + colour.hex() + "\"/></w:tcBorders>";
    }

    private static String padding(String side, int width) {
        return "<w:tcMar><w:" + side + " w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcMar>";
    }

    private static boolean isTable(Block block) {
        return block instanceof Block.Columns || block instanceof Block.Table;
    }

    /// Whether a block brings the space above it.
    private static boolean isSpaced(Block block) {
        return block instanceof Block.Heading heading && heading.text().style() == TextStyle.HEADING;
    }

    private void add(Block block, boolean headed, Optional<Block> next) {
        switch (block) {
            case Block.Heading heading -> {
                paragraph(heading.text(), "");
                if (next.filter(Body::isTable).isPresent()) {
                    space(next.filter(Block.Table.class::isInstance).isPresent() ? TIGHT : HEADED_SPACE);
                }
            }
            case Block.Paragraph paragraph ->
                paragraph(paragraph.text(), next.filter(Block.Signatures.class::isInstance).isPresent() ? KEEP : "");
            case Block.Columns columns -> columns(columns, next.filter(Body::isSpaced).isPresent() ? TIGHT : COLUMNS_SPACE);
            case Block.Table table -> {
                if (!headed) {
                    space(TABLE_SPACE);
                }
                table(table, next.filter(Block.Sums.class::isInstance).isPresent());
                if (next.filter(Block.Paragraph.class::isInstance).isPresent()) {
                    space(HEADED_SPACE);
                }
            }
            case Block.Sums sums -> sums(sums);
            case Block.Signatures signatures -> signatures(signatures);
        }
    }

    /// A paragraph; lines within it are broken where they were written so.
    private void paragraph(Text text, String properties) {
        xml.markup("<w:p><w:pPr><w:pStyle w:val=\"" + Styles.id(text.style()) + "\"/>" + properties + "</w:pPr>");
        run(xml, text);
        xml.markup("</w:p>");
    }

    static void run(Xml xml, Text text) {
        xml.markup("<w:r>");
        String between = "";
        for (String line : text.lines()) {
            xml.markup(between).markup("<w:t xml:space=\"preserve\">").text(line).markup("</w:t>");
            between = "<w:br/>";
        }
        xml.markup("</w:r>");
    }

    /// Stands between two tables, which would be one without it.
    private void space(int height) {
        xml.markup("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + height + "\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void beginTable(String style, String look, String description, int... widths) {
        int whole = 0;
        StringBuilder grid = new StringBuilder();
        for (int width : widths) {
            whole += width;
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + style + "\"/><w:tblW w:w=\"" + whole + "\" w:type=\"dxa\"/>" + look);
        if (!description.isEmpty()) {
            xml.markup("<w:tblDescription w:val=\"").text(description).markup("\"/>");
        }
        xml.markup("</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>");
    }

    private void cell(int width, String properties, List<Text> texts, String paragraphs) {
        xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties + "</w:tcPr>");
        if (texts.isEmpty()) {
            xml.markup("<w:p><w:pPr>" + paragraphs + "</w:pPr></w:p>");
        }
        texts.forEach(text -> paragraph(text, paragraphs));
        xml.markup("</w:tc>");
    }

    /// A paragraph's properties, in the order that the standard wants.
    private static String close(boolean keep, boolean flushRight) {
        return (keep ? KEEP : "") + "<w:spacing w:before=\"0\" w:after=\"0\"/>" + (flushRight ? "<w:jc w:val=\"right\"/>" : "");
    }

    private void columns(Block.Columns columns, int after) {
        if (columns.right().isEmpty() && columns.picture().isEmpty()) {
            columns.left().forEach(text -> paragraph(text, close(false, false)));
            space(200);
            return;
        }
        int left = leftWidth(columns);
        beginTable(Styles.PLAIN_TABLE, "<w:tblLayout w:type=\"fixed\"/>", "", left, Measures.TEXT_WIDTH - left);
        String line = columns.ruled() ? border("bottom", sheet.accent()) + padding("bottom", 200) : "";
        xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + left + "\" w:type=\"dxa\"/>" + line + "</w:tcPr>");
        columns.picture().ifPresent(this::picture);
        columns.left().forEach(text -> paragraph(text, close(false, false)));
        if (columns.picture().isEmpty() && columns.left().isEmpty()) {
            xml.markup("<w:p/>");
        }
        xml.markup("</w:tc>");
        cell(Measures.TEXT_WIDTH - left, line, columns.right(), close(false, true));
        xml.markup("</w:tr></w:tbl>");
        space(after);
    }

    /// More than half of the page, and what the other column spares by a guess at its longest line.
    private static int leftWidth(Block.Columns columns) {
        int right = 0;
        for (Text text : columns.right()) {
            int longest = text.lines().stream().mapToInt(String::length).max().orElse(0);
            right = Math.max(right, Math.round(longest * Measures.twentieths(text.style().size()) * DIGIT));
        }
        return Math.max(Measures.TEXT_WIDTH * 56 / 100, Measures.TEXT_WIDTH - GAP - right);
    }

    private void picture(Picture picture) {
        float scale = Math.min(LOGO_HEIGHT / picture.height(), LOGO_WIDTH / picture.width());
        String extent = "cx=\"" + Math.round(picture.width() * scale * EMUS_PER_POINT) + "\" cy=\""
                + Math.round(picture.height() * scale * EMUS_PER_POINT) + "\"";
        xml.markup("<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent
                + "/><wp:docPr id=\"1\" name=\"Logo\" descr=\"").text(picture.description()).markup("\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"Logo\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + SheetDocx.LOGO
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + extent
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>");
    }

    private void table(Block.Table table, boolean sumsFollow) {
        int[] widths = widths(table);
        beginTable(Styles.ITEMS, "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\""
                + " w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>", table.name(), widths);
        xml.markup("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int column = 0; column < widths.length; column++) {
            Block.Column shown = table.columns().get(column);
            cell(widths[column], margin(column), List.of(new Text(shown.title(), TextStyle.STRONG)), close(true, shown.figures()));
        }
        xml.markup("</w:tr>");
        for (int place = 0; place < table.rows().size(); place++) {
            boolean keep = sumsFollow && place == table.rows().size() - 1;
            xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int column = 0; column < widths.length; column++) {
                cell(widths[column], margin(column), table.rows().get(place).cells().get(column),
                        close(keep, table.columns().get(column).figures()));
            }
            xml.markup("</w:tr>");
        }
        xml.markup("</w:tbl>");
    }

    private static String margin(int column) {
        return column == 0 ? "" : padding("left", GAP);
    }

    /// Figures as wide as they need, at a digit's width for each letter; words up to their share of three quarters of the page. One column
    /// takes the rest. An even table's share its width.
    private static int[] widths(Block.Table table) {
        int[] widths = new int[table.columns().size()];
        int left = Measures.TEXT_WIDTH;
        if (table.widths() == Block.Widths.EVEN) {
            Arrays.fill(widths, left / widths.length);
            return widths;
        }
        int most = Measures.TEXT_WIDTH * 3 / 4 / Math.max(1, widths.length - 1);
        int rest = table.widths() == Block.Widths.REST_TO_LAST ? widths.length - 1 : 0;
        for (int column = 0; column < widths.length; column++) {
            if (column == rest) {
                continue;
            }
            int place = column;
            int letters = Math.max(table.columns().get(column).title().length() + 1, table.rows().stream()
                    .flatMap(row -> row.cells().get(place).stream()).mapToInt(text -> text.words().length()).max().orElse(0));
            widths[column] = Math.min(most, GAP + letters * LETTER);
            left -= widths[column];
        }
        widths[rest] = left;
        return widths;
    }

    private void sums(Block.Sums sums) {
        space(TABLE_SPACE);
        beginTable(Styles.PLAIN_TABLE, "<w:jc w:val=\"right\"/><w:tblLayout w:type=\"fixed\"/>", sums.name(),
                SUMS_WIDTH - SUM_VALUE_WIDTH, SUM_VALUE_WIDTH);
        for (Block.Sum sum : sums.sums()) {
            TextStyle style = sum.grand() ? TextStyle.TOTAL : TextStyle.BODY;
            String line = sum.grand() ? border("top", Colour.TEXT) : "";
            xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(SUMS_WIDTH - SUM_VALUE_WIDTH, line, List.of(new Text(sum.label(), style)), close(!sum.grand(), false));
            cell(SUM_VALUE_WIDTH, line, List.of(new Text(sum.value(), style)), close(!sum.grand(), true));
            xml.markup("</w:tr>");
        }
        xml.markup("</w:tbl>");
        space(TABLE_SPACE);
    }

    private void signatures(Block.Signatures signatures) {
        int count = signatures.places().size();
        int width = (Measures.TEXT_WIDTH - GAP * (count - 1)) / count;
        int[] widths = new int[2 * count - 1];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = column % 2 == 0 ? width : GAP;
        }
        space(SIGNING_SPACE);
        beginTable(Styles.PLAIN_TABLE, "<w:tblLayout w:type=\"fixed\"/>", "", widths);
        xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int column = 0; column < widths.length; column++) {
            boolean place = column % 2 == 0;
            String line = place ? border("top", Colour.MUTED) + padding("top", 80) : "";
            cell(widths[column], line, place ? signatures.places().get(column / 2) : List.of(), close(false, false));
        }
        xml.markup("</w:tr></w:tbl>");
        space(20);
    }
}
