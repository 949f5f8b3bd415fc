import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Draws the program's icon, three columns of a board with one card arrived, in every form that installers and windows ask for:
/// SVG, PNG in several sizes, ICO (Windows) and ICNS (macOS).
///
/// Argument: the folder to write to. Run it after changing the drawing; the results are kept beside the installers:
/// `java src/build/java/DrawIcons.java installer/icons`.
public final class DrawIcons {

    private static final int GRID = 64;
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

    private static final Color GROUND = new Color(0x0969DA);
    private static final Color COLUMN = new Color(0x2F83E4);
    private static final Color CARD = new Color(0xFFFFFF);
    private static final Color ARRIVED = new Color(0x4AC26B);

    /// A filled rectangle with round corners, in units of a 64th of the icon's side.
    private record Shape(double x, double y, double width, double height, double radius, Color colour) {}

    private static final List<Shape> DRAWING = List.of(
            new Shape(2, 2, 60, 60, 14, GROUND),
            new Shape(11, 12, 12, 39, 3, COLUMN),
            new Shape(26, 12, 12, 39, 3, COLUMN),
            new Shape(41, 12, 12, 39, 3, COLUMN),
            new Shape(11, 12, 12, 11, 3, CARD),
            new Shape(11, 26, 12, 11, 3, CARD),
            new Shape(11, 40, 12, 11, 3, CARD),
            new Shape(26, 12, 12, 11, 3, CARD),
            new Shape(26, 26, 12, 11, 3, CARD),
            new Shape(41, 12, 12, 11, 3, ARRIVED));

    private DrawIcons() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("stageline.svg"), svg());
        for (int size : SIZES) {
            Files.write(folder.resolve("stageline-" + size + ".png"), png(size));
        }
        Files.write(folder.resolve("stageline.ico"), ico(List.of(16, 32, 48, 256)));
        Files.write(folder.resolve("stageline.icns"), icns());
    }

    private static String svg() {
        return DRAWING.stream()
                .map(shape -> String.format(
                        Locale.ROOT,
                        "  <rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%.0f\" fill=\"#%06x\"/>",
                        shape.x, shape.y, shape.width, shape.height, shape.radius, shape.colour.getRGB() & 0xFFFFFF))
                .collect(Collectors.joining(
                        "\n", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n".formatted(GRID, GRID), "\n</svg>\n"));
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale((double) size / GRID, (double) size / GRID);
        for (Shape shape : DRAWING) {
            pen.setColor(shape.colour);
            pen.fill(new RoundRectangle2D.Double(
                    shape.x, shape.y, shape.width, shape.height, 2 * shape.radius, 2 * shape.radius));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// An ICO file is a directory of images; since Windows Vista they may be PNG.
    private static byte[] ico(List<Integer> sizes) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : sizes) {
            images.add(png(size));
        }
        int header = 6 + 16 * sizes.size();
        ByteBuffer file = ByteBuffer.allocate(header + images.stream().mapToInt(image -> image.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int offset = header;
        for (int index = 0; index < sizes.size(); index++) {
            byte side = (byte) (sizes.get(index) % 256);
            int length = images.get(index).length;
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32).putInt(length).putInt(offset);
            offset += length;
        }
        images.forEach(file::put);
        return file.array();
    }

    /// An ICNS file is a list of chunks: a type that stands for the size, the length with its header, the PNG.
    private static byte[] icns() throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(chunks);
        for (var typed : List.of(new Typed("ic07", 128), new Typed("ic08", 256), new Typed("ic09", 512))) {
            byte[] image = png(typed.size);
            chunk.write(typed.type.getBytes(StandardCharsets.US_ASCII));
            chunk.writeInt(8 + image.length);
            chunk.write(image);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(file);
        output.write("icns".getBytes(StandardCharsets.US_ASCII));
        output.writeInt(8 + chunks.size());
        chunks.writeTo(output);
        return file.toByteArray();
    }

    private record Typed(String type, int size) {}
}
