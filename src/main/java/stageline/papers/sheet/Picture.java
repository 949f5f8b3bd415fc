package stageline.papers.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture.
///
/// @param png         a PNG file
/// @param width       in pixels
/// @param height      in pixels
/// @param description what it shows, for those who do not see it
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] png, int width, int height, String description) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int LARGEST = 4_096;

    /// The picture of a PNG file.
    ///
    /// @throws IllegalArgumentException if it is none that can be read, or wider or higher than 4,096 pixels
    public static Picture of(byte[] png, String description) {
        Objects.requireNonNull(description);
        for (int place = 0; place < SIGNATURE.length; place++) {
            if (png.length < HEIGHT_AT + Integer.BYTES || png[place] != SIGNATURE[place]) {
                throw new IllegalArgumentException("not a PNG file");
            }
        }
        int width = number(png, WIDTH_AT);
        int height = number(png, HEIGHT_AT);
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height + " pixels");
        }
        if (!readable(png)) {
            throw new IllegalArgumentException("a PNG file that cannot be read");
        }
        return new Picture(png.clone(), width, height, description);
    }

    private static boolean readable(byte[] png) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) != null;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
    }
}
