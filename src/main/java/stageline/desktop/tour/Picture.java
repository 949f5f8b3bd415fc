package stageline.desktop.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Pictures of a scene as PNG files.
final class Picture {

    private Picture() {}

    /// What a scene shows in a size of its own, at so many pixels for each of its units. The scene is laid out as before afterwards. On
    /// the FX thread.
    static WritableImage draw(Scene scene, double width, double height, double scale) {
        Parent content = scene.getRoot();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        lay(content, width, height);
        // Virtual lists fill themselves in the first drawing.
        content.snapshot(parameters, null);
        WritableImage image = content.snapshot(parameters, null);
        lay(content, scene.getWidth(), scene.getHeight());
        return image;
    }

    private static void lay(Parent content, double width, double height) {
        content.resize(width, height);
        content.applyCss();
        content.layout();
    }

    /// Writes an image; blocks.
    ///
    /// @throws IOException if the file can't be written
    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("no writer of PNG files");
        }
    }
}
