package stageline.papers.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one file: of each face those letters that are used.
final class Fonts {

    private final PDDocument document;
    private final Faces faces;
    private final Map<String, PDType0Font> embedded = new LinkedHashMap<>();
    private final List<Boxes> boxes = new ArrayList<>();
    private final Map<Integer, Glyph> regular = new HashMap<>();
    private final Map<Integer, Glyph> bold = new HashMap<>();

    Fonts(PDDocument document, Faces faces) {
        this.document = document;
        this.faces = faces;
    }

    /// How a character is drawn.
    ///
    /// @param font  the resource's name
    /// @param code  in hexadecimal digits, as it stands in content
    /// @param width as part of the size
    record Glyph(String font, String code, float width) {}

    /// How a character is drawn in the regular or the bold face; as a box where no font has it, and not at all where it only says how
    /// others are joined.
    Glyph glyph(int point, boolean isBold) {
        return (isBold ? bold : regular).computeIfAbsent(point, wanted -> find(wanted, isBold));
    }

    private Glyph find(int point, boolean isBold) {
        boolean drawn = Character.getType(point) != Character.FORMAT;
        for (Supplier<Face> late : faces.of(isBold)) {
            Face face = late.get();
            int glyph = face.glyph(point);
            if (glyph != 0 && drawn) {
                embedded.computeIfAbsent(face.name(), name -> load(face)).addToSubset(point);
                return new Glyph(face.name(), Ink.hex(glyph, 4), face.width(glyph));
            }
        }
        if (boxes.isEmpty() || boxes.getLast().full()) {
            boxes.add(new Boxes("Box" + boxes.size()));
        }
        return boxes.getLast().glyph(point);
    }

    private PDType0Font load(Face face) {
        try {
            return PDType0Font.load(document, face.font(), true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(face.name(), impossible);
        }
    }

    /// Embeds what was used, and says under which names.
    COSDictionary finish() throws IOException {
        COSDictionary resources = new COSDictionary();
        for (Map.Entry<String, PDType0Font> font : embedded.entrySet()) {
            font.getValue().subset();
            resources.setItem(COSName.getPDFName(font.getKey()), font.getValue().getCOSObject());
        }
        for (Boxes font : boxes) {
            resources.setItem(COSName.getPDFName(font.name()), font.finish());
        }
        return resources;
    }
}
