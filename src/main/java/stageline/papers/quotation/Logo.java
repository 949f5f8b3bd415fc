package stageline.papers.quotation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture as a letterhead keeps it: as large as it is printed, on white.
public final class Logo {

    private static final int WIDEST = 708;
    private static final int HIGHEST = 142;
    private static final int LARGEST_READ = 8_000;
    private static final int LONGEST = 100_000;
    private static final double SMALLER = 0.8;

    private Logo() {}

    /// A PNG file in base64 of what a PNG or JPEG file shows: at most 708 by 142 pixels, which is what is printed at 300 dots per inch, and
    /// at most 100,000 letters; empty where the file is no such picture or wider or higher than 8,000 pixels.
    public static Optional<String> fitted(byte[] file) {
        Optional<BufferedImage> read = read(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage picture = read.get();
        double scale = Math.min(1, Math.min(WIDEST / (double) picture.getWidth(), HIGHEST / (double) picture.getHeight()));
        String fitted = scaled(picture, scale);
        while (fitted.length() > LONGEST) {
            scale *= SMALLER;
            fitted = scaled(picture, scale);
        }
        return Optional.of(fitted);
    }

    private static Optional<BufferedImage> read(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                boolean taken = reader.getFormatName().matches("(?i)png|jpe?g");
                return taken && reader.getWidth(0) <= LARGEST_READ && reader.getHeight(0) <= LARGEST_READ
                        ? Optional.of(reader.read(0))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String scaled(BufferedImage picture, double scale) {
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage onWhite = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = onWhite.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        boolean drawn = graphics.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        if (!drawn) {
            throw new IllegalStateException("a picture that was read was not drawn");
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(onWhite, "png", png)) {
                throw new IllegalStateException("no writer of PNG files");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
