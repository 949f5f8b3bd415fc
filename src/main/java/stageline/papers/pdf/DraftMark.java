package stageline.papers.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import stageline.papers.sheet.Colour;

/// A word across the page. It is drawn as a shape below the text, not written, so that what stands on it is read and copied without it.
final class DraftMark {

    private static final double LENGTH = 470;
    private static final double TALLEST = 130;
    private static final double ANGLE = Math.toRadians(35);

    private DraftMark() {}

    static COSStream of(String word, Face face) {
        GeneralPath shape = new GeneralPath();
        double width = 0;
        for (int point : word.toUpperCase(Locale.ROOT).codePoints().toArray()) {
            int glyph = face.glyph(point);
            shape.append(face.outline(glyph).getPathIterator(AffineTransform.getTranslateInstance(width, 0)), false);
            width += face.width(glyph) * face.unit();
        }
        Rectangle2D bounds = shape.getBounds2D();
        double scale = Math.min(LENGTH / bounds.getWidth(), TALLEST / bounds.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(Pages.WIDTH / 2, Pages.HEIGHT / 2);
        place.rotate(ANGLE);
        place.scale(scale, scale);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        COSStream form = Streams.packed(content(shape.getPathIterator(place)).getBytes(StandardCharsets.US_ASCII));
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        box.add(COSInteger.ZERO);
        box.add(COSInteger.ZERO);
        box.add(new COSFloat(Pages.WIDTH));
        box.add(new COSFloat(Pages.HEIGHT));
        form.setItem(COSName.BBOX, box);
        return form;
    }

    private static String content(PathIterator path) {
        StringBuilder content = new StringBuilder();
        for (int part : new int[] {Colour.MARK.red(), Colour.MARK.green(), Colour.MARK.blue()}) {
            Ink.number(content, part / 255f);
        }
        content.append("rg\n");
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> line(content, "m\n", at[0], at[1]);
                case PathIterator.SEG_LINETO -> line(content, "l\n", at[0], at[1]);
                case PathIterator.SEG_QUADTO -> line(content, "c\n", x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> line(content, "c\n", at);
                default -> content.append("h\n");
            }
            int end = switch (segment) {
                case PathIterator.SEG_CUBICTO -> 4;
                case PathIterator.SEG_QUADTO -> 2;
                default -> 0;
            };
            x = at[end];
            y = at[end + 1];
        }
        return content.append("f\n").toString();
    }

    private static void line(StringBuilder content, String operator, float... numbers) {
        for (float number : numbers) {
            Ink.number(content, number);
        }
        content.append(operator);
    }
}
