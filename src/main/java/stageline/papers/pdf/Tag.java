package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// An element of a paper's structure: what a heading, a row or a cell is to those who do not see it (ISO 32000-1, 14.7 and 14.8).
final class Tag {

    private final String type;
    private final COSDictionary element = new COSDictionary();
    private final List<Object> kids = new ArrayList<>();

    private Tag(String type) {
        this.type = type;
        element.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        element.setName(COSName.S, type);
    }

    /// A place on a page.
    private record Mark(int page, int number) {}

    /// The whole paper.
    static Tag paper() {
        return new Tag("Document");
    }

    /// One more below this one.
    Tag child(String kind) {
        Tag child = new Tag(kind);
        child.element.setItem(COSName.P, element);
        kids.add(child);
        return child;
    }

    /// A cell that is the head of its column or row.
    Tag head(String scope) {
        Tag head = child("TH");
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", scope);
        head.element.setItem(COSName.A, attributes);
        return head;
    }

    /// A picture and what it shows.
    Tag figure(String description) {
        Tag figure = child("Figure");
        figure.element.setItem(COSName.ALT, new COSString(description));
        return figure;
    }

    /// Where it stands on its page.
    void within(float left, float bottom, float right, float top) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Layout");
        attributes.setName("Placement", "Block");
        COSArray box = new COSArray();
        for (float side : new float[] {left, bottom, right, top}) {
            box.add(new COSFloat(side));
        }
        attributes.setItem("BBox", box);
        element.setItem(COSName.A, attributes);
    }

    /// What it is, as readers of a table say before they go through it.
    void describe(String summary) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setItem("Summary", new COSString(summary));
        element.setItem(COSName.A, attributes);
    }

    String type() {
        return type;
    }

    /// Something of it stands on a page.
    void stands(int page, int number) {
        kids.add(new Mark(page, number));
    }

    COSDictionary element() {
        return element;
    }

    /// Writes what is below it, once all pages are there.
    ///
    /// @param pages each page by its place
    void finish(IntFunction<COSDictionary> pages) {
        COSArray array = new COSArray();
        int first = -1;
        for (Object kid : kids) {
            switch (kid) {
                case Tag tag -> {
                    tag.finish(pages);
                    array.add(tag.element);
                }
                case Mark(int page, int number) -> {
                    first = first < 0 ? page : first;
                    array.add(page == first ? COSInteger.get(number) : elsewhere(pages.apply(page), number));
                }
                default -> throw new IllegalStateException(kid.toString());
            }
        }
        if (first >= 0) {
            element.setItem(COSName.PG, pages.apply(first));
        }
        if (array.size() > 0) {
            element.setItem(COSName.K, array.size() == 1 ? array.get(0) : array);
        }
    }

    private static COSDictionary elsewhere(COSDictionary page, int number) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        return reference;
    }
}
