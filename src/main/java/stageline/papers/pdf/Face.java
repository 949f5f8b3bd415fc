package stageline.papers.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font as it ships. Parsing it takes longer than writing a page, so it is done once; it may be used by one thread at a time.
final class Face {

    private static final String PLACE = "/stageline/papers/fonts/";

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float unit;

    private Face(String name, TrueTypeFont font) throws IOException {
        this.name = name;
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    static Face read(String name) {
        try (InputStream stream = Face.class.getResourceAsStream(PLACE + name + ".ttf")) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new Face(name, new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    String name() {
        return name;
    }

    TrueTypeFont font() {
        return font;
    }

    /// The glyph of a character, 0 where the font has none.
    int glyph(int point) {
        return letters.getGlyphId(point);
    }

    /// How wide a glyph is, as part of the font's size.
    float width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unit;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /// The outline of a glyph in units of the font.
    GeneralPath outline(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    float unit() {
        return unit;
    }
}
