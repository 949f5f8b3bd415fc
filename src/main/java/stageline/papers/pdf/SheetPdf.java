package stageline.papers.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import stageline.papers.sheet.Picture;
import stageline.papers.sheet.Sheet;

/// Writes a paper as a tagged PDF that can be archived and read aloud (PDF/A-2a and PDF/UA-1), its fonts embedded. The same paper gives
/// the same bytes.
///
/// The fonts are read once and kept, so one of it is best kept as long as papers are written. Any thread may write; one at a time does.
public final class SheetPdf {

    private static final float VERSION = 1.7f;
    private static final int IDENTITY_LENGTH = 16;

    private final Faces faces = new Faces();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// The file.
    public synchronized byte[] bytes(Sheet sheet) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(VERSION);
            write(document, sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(PDDocument document, Sheet sheet) throws IOException {
        Fonts fonts = new Fonts(document, faces);
        Typesetter typesetter = new Typesetter(fonts);
        Tag paper = Tag.paper();
        Pages filled = new Pages(sheet, fonts, typesetter);
        List<Item> items = new Layout(sheet, typesetter, paper, Pages.LEFT, Pages.RIGHT, filled.highest()).items();
        List<Pages.Page> pages = filled.fill(items);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, shared(document, sheet));
        List<COSDictionary> written = new ArrayList<>();
        MessageDigest digest = sha256();
        for (Pages.Page page : pages) {
            byte[] content = page.ink().bytes();
            digest.update(content);
            written.add(add(document, content, resources, written.size()));
        }
        resources.setItem(COSName.FONT, fonts.finish());
        paper.finish(written::get);
        describe(document, sheet, structure(paper, pages));
        identify(document, sheet, digest.digest());
    }

    private static COSDictionary add(PDDocument document, byte[] content, COSDictionary resources, int number) {
        PDPage page = new PDPage(new PDRectangle(Pages.WIDTH, Pages.HEIGHT));
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setItem(COSName.CONTENTS, Streams.packed(content));
        dictionary.setItem(COSName.RESOURCES, resources);
        dictionary.setInt(COSName.STRUCT_PARENTS, number);
        dictionary.setName("Tabs", "S");
        document.addPage(page);
        return dictionary;
    }

    /// What pages share besides fonts: the logo and the mark.
    private COSDictionary shared(PDDocument document, Sheet sheet) throws IOException {
        COSDictionary shared = new COSDictionary();
        Optional<Picture> logo = sheet.logo();
        if (logo.isPresent()) {
            shared.setItem(Pages.LOGO, PDImageXObject.createFromByteArray(document, logo.get().png(), Pages.LOGO));
        }
        sheet.mark().ifPresent(word -> shared.setItem(Pages.MARK, DraftMark.of(word, faces.of(true).getFirst().get())));
        return shared;
    }

    /// The root of the structure, with the way back from each mark on a page to its tag.
    private static COSDictionary structure(Tag paper, List<Pages.Page> pages) {
        COSArray places = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            COSArray tags = new COSArray();
            pages.get(page).tags().forEach(tag -> tags.add(tag.element()));
            places.add(COSInteger.get(page));
            places.add(tags);
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, places);
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, paper.element());
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        paper.element().setItem(COSName.P, root);
        return root;
    }

    private void describe(PDDocument document, Sheet sheet, COSDictionary structure) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure);
        COSDictionary marked = new COSDictionary();
        marked.setItem("Marked", COSBoolean.TRUE);
        catalog.setItem(COSName.MARK_INFO, marked);
        catalog.setItem(COSName.LANG, new COSString(sheet.language()));
        COSDictionary preferences = new COSDictionary();
        preferences.setItem("DisplayDocTitle", COSBoolean.TRUE);
        catalog.setItem("ViewerPreferences", preferences);
        COSStream description = Streams.plain(Description.of(sheet));
        description.setItem(COSName.TYPE, COSName.METADATA);
        description.setName(COSName.SUBTYPE, "XML");
        catalog.setItem(COSName.METADATA, description);
        COSArray intents = new COSArray();
        intents.add(intent());
        catalog.setItem(COSName.OUTPUT_INTENTS, intents);
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        information.setItem(COSName.TITLE, new COSString(sheet.title()));
        information.setItem(COSName.AUTHOR, new COSString(sheet.author()));
        information.setItem(COSName.PRODUCER, new COSString(Description.PRODUCER));
        sheet.date().map(SheetPdf::date).ifPresent(date -> {
            information.setItem(COSName.CREATION_DATE, date);
            information.setItem(COSName.MOD_DATE, date);
        });
    }

    private static COSString date(LocalDate date) {
        return new COSString("D:" + date.toString().replace("-", "") + "000000Z");
    }

    /// Colours are meant as sRGB has them.
    private COSDictionary intent() {
        COSStream profile = Streams.packed(colours);
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem("OutputConditionIdentifier", new COSString("sRGB"));
        intent.setItem("Info", new COSString("sRGB IEC61966-2.1"));
        intent.setItem("DestOutputProfile", profile);
        return intent;
    }

    /// A file's identity is of two parts: that of the paper, and that of what it says now.
    private static void identify(PDDocument document, Sheet sheet, byte[] content) {
        byte[] paper = sha256().digest(sheet.number().getBytes(StandardCharsets.UTF_8));
        COSArray identity = new COSArray();
        identity.add(new COSString(Arrays.copyOf(paper, IDENTITY_LENGTH)));
        identity.add(new COSString(Arrays.copyOf(content, IDENTITY_LENGTH)));
        document.getDocument().setDocumentID(identity);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
