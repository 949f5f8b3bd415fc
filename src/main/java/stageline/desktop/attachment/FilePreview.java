package stageline.desktop.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Tasks;
import stageline.ledger.Hash;
import stageline.papers.pdf.PageImages;
import stageline.store.attachment.Attached;

/// What a file looks like, in a sheet over the window.
final class FilePreview {

    private static final int WIDTH = 720;
    /// Pixels for each point of the screen, so that it is read with ease on dense screens too.
    private static final int DENSITY = 2;
    private static final int MOST_PAGES = 20;

    private final FilesModel model;
    private final FileDesk.Parts parts;
    private final Tasks.Place place = new Tasks.Place();

    /// What was drawn.
    ///
    /// @param pictures one below the other
    /// @param all      how many there are in the file
    private record Drawn(List<Image> pictures, int all) {}

    FilePreview(FilesModel model, FileDesk.Parts parts) {
        this.model = model;
        this.parts = parts;
    }

    /// Opens the sheet; what it shows is drawn in the background.
    ///
    /// @param save lets somebody say where to write the file
    void open(Attached file, Hash content, Runnable save) {
        Label waiting = new Label(parts.texts().get("file.preview.drawing"));
        waiting.getStyleClass().add("muted");
        VBox pages = new VBox(waiting);
        pages.getStyleClass().add("file-pages");
        Button saving = new Button(parts.texts().get("file.save"));
        saving.setId("preview-save");
        Button close = new Button(parts.texts().get("common.close"));
        close.setId("act");
        close.setDefaultButton(true);
        HBox buttons = new HBox(saving, close);
        buttons.getStyleClass().add("sheet-buttons");
        VBox sheet = new VBox(pages, buttons);
        sheet.getStyleClass().addAll("sheet-content", "sheet-wide");
        Dialogs.Sheet opened = parts.dialogs().open(file.name(), sheet, place::cancel);
        close.setOnAction(event -> opened.close());
        saving.setOnAction(event -> {
            opened.close();
            save.run();
        });
        close.requestFocus();
        parts.tasks().ask(() -> draw(FileType.of(file.name()), model.bytes(content)))
                .at(place)
                .then(drawn -> pages.getChildren().setAll(shown(drawn)))
                .otherwise(failure -> {
                    waiting.setText(parts.texts().get("file.preview.failed"));
                    if (!(failure instanceof IOException)) {
                        model.explain(failure);
                    }
                })
                .start();
    }

    private static Drawn draw(FileType type, byte[] bytes) throws IOException {
        if (type.picture()) {
            return new Drawn(List.of(picture(bytes)), 1);
        }
        PageImages.Pages pages = PageImages.of(bytes, WIDTH * DENSITY, MOST_PAGES);
        return new Drawn(pages.drawn().stream().map(FilePreview::image).toList(), pages.all());
    }

    /// A picture, read no larger than it is shown.
    private static Image picture(byte[] bytes) throws IOException {
        int most = WIDTH * DENSITY;
        boolean large = width(bytes) > most;
        Image image = new Image(new ByteArrayInputStream(bytes), large ? most : 0, 0, true, true);
        if (image.isError()) {
            throw new IOException("no picture", image.getException());
        }
        return image;
    }

    private static int width(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getWidth(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Image image(PageImages.Page page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter().setPixels(
                0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0, page.width());
        return image;
    }

    private List<Node> shown(Drawn drawn) {
        List<Node> shown = new ArrayList<>();
        for (int number = 0; number < drawn.pictures().size(); number++) {
            Image picture = drawn.pictures().get(number);
            ImageView view = new ImageView(picture);
            view.setId("file-page");
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setFitWidth(Math.min(WIDTH, picture.getWidth()));
            StackPane sheet = new StackPane(view);
            sheet.getStyleClass().add("file-page");
            sheet.setMaxWidth(StackPane.USE_PREF_SIZE);
            shown.add(sheet);
            if (drawn.all() > 1) {
                shown.add(muted(parts.texts().get("file.preview.page", number + 1, drawn.all())));
            }
        }
        if (drawn.all() > drawn.pictures().size()) {
            shown.add(muted(parts.texts().get("file.preview.more", drawn.all() - drawn.pictures().size())));
        }
        return shown;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
