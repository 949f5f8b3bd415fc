package stageline.papers.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a letterhead keeps of a picture.
class LogoTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aLargePictureIsKeptAsLargeAsItIsPrinted(String format) throws IOException {
        BufferedImage kept = kept(file(new BufferedImage(1_600, 400, BufferedImage.TYPE_INT_RGB), format));

        assertThat(kept.getWidth()).isEqualTo(568);
        assertThat(kept.getHeight()).isEqualTo(142);
    }

    @Test
    void aSmallPictureStaysAsItIs() throws IOException {
        BufferedImage kept = kept(file(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png"));

        assertThat(kept.getWidth()).isEqualTo(120);
        assertThat(kept.getHeight()).isEqualTo(40);
    }

    @Test
    void whatCanBeSeenThroughBecomesWhite() throws IOException {
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 10, 20);
        graphics.dispose();
        BufferedImage kept = kept(file(picture, "png"));

        assertThat(new Color(kept.getRGB(2, 10))).isEqualTo(Color.RED);
        assertThat(new Color(kept.getRGB(18, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPictureThatCannotBePressedTogetherIsKeptSmaller() throws IOException {
        BufferedImage noise = new BufferedImage(708, 142, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int pixel = 0; pixel < 708 * 142; pixel++) {
            noise.setRGB(pixel % 708, pixel / 708, random.nextInt());
        }

        assertThat(Logo.fitted(file(noise, "png")).orElseThrow().length()).isBetween(40_000, 100_000);
    }

    @Test
    void whatIsNoPictureIsNotTaken() throws IOException {
        byte[] whole = file(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(Logo.fitted(new byte[0])).isEmpty();
        assertThat(Logo.fitted("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
        assertThat(Logo.fitted(file(new BufferedImage(12, 4, BufferedImage.TYPE_INT_RGB), "bmp"))).isEmpty();
        assertThat(Logo.fitted(Arrays.copyOf(whole, 30))).isEmpty();
        assertThat(Logo.fitted(file(new BufferedImage(8_001, 4, BufferedImage.TYPE_INT_RGB), "png"))).isEmpty();
    }

    private static BufferedImage kept(byte[] file) throws IOException {
        byte[] png = Base64.getDecoder().decode(Logo.fitted(file).orElseThrow());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();
        return file.toByteArray();
    }
}
