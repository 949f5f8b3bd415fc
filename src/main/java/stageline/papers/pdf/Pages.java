package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.papers.pdf.Item.InTable;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Puts slabs on pages: what is bound stays together, a table that goes on has its head again and its total carried, and each page gets
/// its head, its foot and its mark.
final class Pages {

    /// A4.
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 56;
    static final float RIGHT = WIDTH - 56;
    /// The names of what pages share.
    static final String LOGO = "Logo";
    static final String MARK = "Mark";

    private static final float FIRST_TOP = 42;
    private static final float TOP = 62;
    private static final float HEAD_AT = 36;
    private static final float FOOT_END = HEIGHT - 30;
    private static final float ABOVE_FOOT = 12;
    private static final float FOOT_GAP = 24;
    private static final float FOOT_SPACE = 5;
    private static final float RULE = 0.5f;
    private static final int MOST_HOUSE_LINES = 2;
    /// From the middle of a line down to its baseline, as part of the size: half of a capital.
    private static final float HALF_CAPITAL = 0.3635f;
    private static final TextStyle FOOT = TextStyle.FOOT;
    private static final String PAGINATION = "/Type /Pagination";

    private final Sheet sheet;
    private final Fonts fonts;
    private final Typesetter typesetter;
    private final List<Line> house;
    private final List<Page> pages = new ArrayList<>();
    private Optional<TableFrame> begun = Optional.empty();
    private float at;

    Pages(Sheet sheet, Fonts fonts, Typesetter typesetter) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.typesetter = typesetter;
        List<Line> lines = sheet.foot().house().isEmpty() ? List.of()
                : typesetter.lines(new Text(sheet.foot().house(), FOOT), RIGHT - LEFT);
        this.house = lines.subList(0, Math.min(lines.size(), MOST_HOUSE_LINES));
    }

    /// A page and the tags of what stands on it, by their numbers.
    record Page(Ink ink, List<Tag> tags) {}

    /// How high the text of a page may be.
    float highest() {
        return bottom() - TOP;
    }

    private float bottom() {
        return FOOT_END - FOOT.leading() * (1 + house.size()) - ABOVE_FOOT;
    }

    /// Fills as many pages as it takes.
    List<Page> fill(List<Item> items) {
        open();
        int place = 0;
        while (place < items.size()) {
            int end = place + 1;
            while (items.get(end - 1).bound() && end < items.size()) {
                end++;
            }
            if (!fits(items.subList(place, end))) {
                turn(items.get(place));
            }
            // A group that is higher than a page goes on where it must.
            for (Item item : items.subList(place, end)) {
                if (!fits(List.of(item))) {
                    turn(item);
                }
                draw(item);
            }
            place = end;
        }
        for (int number = 0; number < pages.size(); number++) {
            frame(number);
        }
        return pages;
    }

    private boolean fits(List<Item> group) {
        float height = 0;
        for (Item item : group) {
            height += item.slab().height() + (fresh() && height == 0 ? 0 : item.space());
        }
        float carry = group.getLast().row().filter(row -> !row.last()).map(row -> row.table().carryHeight()).orElse(0f);
        return at + height + carry <= bottom() || (fresh() && group.size() == 1);
    }

    private boolean fresh() {
        return at == top();
    }

    private float top() {
        return pages.size() == 1 ? FIRST_TOP : TOP;
    }

    /// Goes on to the next page before an item; not where nothing stands on this one yet.
    private void turn(Item next) {
        if (fresh()) {
            return;
        }
        Optional<InTable> inside = next.row().filter(row -> begun.equals(Optional.of(row.table())));
        Optional<InTable> carried = inside.filter(row -> row.done() > 0 && row.table().carryHeight() > 0);
        carried.ifPresent(row -> draw(row.table().forward().apply(row.done())));
        open();
        inside.ifPresent(row -> draw(row.table().head()));
        carried.ifPresent(row -> draw(row.table().brought().apply(row.done())));
    }

    private void open() {
        Ink ink = new Ink(fonts, HEIGHT);
        pages.add(new Page(ink, new ArrayList<>()));
        at = top();
        if (sheet.mark().isPresent()) {
            ink.beginArtifact(PAGINATION + " /Subtype /Watermark");
            ink.place(MARK);
            ink.end();
        }
    }

    private void draw(Item item) {
        at += fresh() ? 0 : item.space();
        draw(item.slab());
        begun = item.row().filter(row -> !row.last()).map(InTable::table);
    }

    private void draw(Slab slab) {
        slab.marks().forEach(this::draw);
        at += slab.height();
    }

    private void draw(Slab.Mark mark) {
        Ink ink = pages.getLast().ink();
        switch (mark) {
            case Slab.Words words -> {
                words.tag().ifPresentOrElse(this::begin, () -> ink.beginArtifact(PAGINATION));
                write(words.line(), words.style(), words.colour(), words.left(), at + words.top());
                ink.end();
            }
            case Slab.Rule rule -> {
                ink.beginArtifact("/Type /Layout");
                ink.rule(rule.left(), rule.right(), at + rule.top(), rule.height(), rule.colour());
                ink.end();
            }
            case Slab.Image image -> {
                begin(image.tag());
                float top = at + image.top();
                ink.place(image.resource(), image.left(), top, image.width(), image.height());
                ink.end();
                image.tag().within(image.left(), HEIGHT - top - image.height(), image.left() + image.width(), HEIGHT - top);
            }
        }
    }

    private void begin(Tag tag) {
        Page page = pages.getLast();
        page.ink().begin(tag.type(), page.tags().size());
        tag.stands(pages.size() - 1, page.tags().size());
        page.tags().add(tag);
    }

    private void write(Line line, TextStyle style, Colour colour, float left, float top) {
        write(pages.getLast().ink(), line, style, colour, left, top);
    }

    private static void write(Ink ink, Line line, TextStyle style, Colour colour, float left, float top) {
        ink.text(line.words(), style.bold(), style.size(), colour, left, top + style.leading() / 2 + style.size() * HALF_CAPITAL);
    }

    /// Writes the head and the foot of a page, now that it is known how many there are.
    private void frame(int number) {
        Ink ink = pages.get(number).ink();
        ink.beginArtifact(PAGINATION + " /Subtype /Header");
        if (number > 0) {
            Line head = typesetter.single(sheet.head(), FOOT, RIGHT - LEFT);
            write(ink, head, FOOT, Colour.MUTED, LEFT, HEAD_AT);
        }
        ink.end();
        ink.beginArtifact(PAGINATION + " /Subtype /Footer");
        float top = bottom() + ABOVE_FOOT;
        ink.rule(LEFT, RIGHT, top - FOOT_SPACE, RULE, Colour.LINE);
        for (Line line : house) {
            write(ink, line, FOOT, Colour.MUTED, LEFT, top);
            top += FOOT.leading();
        }
        Line page = whole((number + 1) + " / " + pages.size());
        Line ledger = whole(sheet.foot().middle());
        float ledgerAt = RIGHT - whole(pages.size() + " / " + pages.size()).width() - FOOT_GAP - ledger.width();
        write(ink, page, FOOT, Colour.MUTED, RIGHT - page.width(), top);
        write(ink, ledger, FOOT, Colour.MUTED, ledgerAt, top);
        write(ink, typesetter.single(sheet.foot().left(), FOOT, ledgerAt - FOOT_GAP - LEFT), FOOT, Colour.MUTED, LEFT, top);
        ink.end();
    }

    private Line whole(String words) {
        return new Line(words, typesetter.width(words, FOOT));
    }
}
