package stageline.papers.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// A font for the characters that no other has: each is drawn as the same box, or not at all where it has no shape of its own, and each
/// knows which character it stands for, so that the text is read and copied as it was written.
final class Boxes {

    private static final int MOST = 255;
    private static final int UNIT = 1_000;
    private static final int WIDTH = 640;
    private static final String BOX = WIDTH + " 0 60 0 580 740 d1 40 w 80 20 480 700 re S";
    private static final String NOTHING = "0 0 0 0 0 0 d1";

    private final String name;
    private final List<Integer> points = new ArrayList<>();

    Boxes(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean full() {
        return points.size() == MOST;
    }

    Fonts.Glyph glyph(int point) {
        points.add(point);
        return new Fonts.Glyph(name, Ink.hex(points.size(), 2), shapeless(point) ? 0 : WIDTH / (float) UNIT);
    }

    /// Marks on other characters, and what only says how others are joined.
    private static boolean shapeless(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    COSDictionary finish() {
        COSStream box = stream(BOX);
        COSStream nothing = stream(NOTHING);
        COSDictionary shapes = new COSDictionary();
        COSArray names = new COSArray();
        COSArray widths = new COSArray();
        names.add(COSInteger.ONE);
        StringBuilder written = new StringBuilder();
        for (int place = 0; place < points.size(); place++) {
            int point = points.get(place);
            COSName shape = COSName.getPDFName("c" + (place + 1));
            names.add(shape);
            shapes.setItem(shape, shapeless(point) ? nothing : box);
            widths.add(COSInteger.get(shapeless(point) ? 0 : WIDTH));
            written.append('<').append(Ink.hex(place + 1, 2)).append("> <").append(Ink.hex(Character.toString(point))).append(">\n");
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, WIDTH, UNIT));
        font.setItem(COSName.FONT_MATRIX, numbers(1f / UNIT, 0, 0, 1f / UNIT, 0, 0));
        font.setItem(COSName.CHAR_PROCS, shapes);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, points.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(meaning(written)));
        return font;
    }

    /// Which character each code stands for (ISO 32000-1, 9.10.3). A block may hold at most a hundred.
    private String meaning(StringBuilder written) {
        StringBuilder map = new StringBuilder(written.length() + 512);
        map.append("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        List<String> lines = written.toString().lines().toList();
        int block = 100;
        for (int from = 0; from < lines.size(); from += block) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + block));
            map.append(some.size()).append(" beginbfchar\n").append(String.join("\n", some)).append("\nendbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static COSStream stream(String content) {
        return Streams.packed(content.getBytes(StandardCharsets.US_ASCII));
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
