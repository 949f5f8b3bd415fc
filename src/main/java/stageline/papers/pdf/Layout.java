package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Turns the blocks of a paper into slabs, and says what belongs together.
final class Layout {

    private static final float PARAGRAPH_SPACE = 3;
    private static final float HEADED_SPACE = 2;
    private static final float PART_SPACE = 10;
    private static final float HEADING_SPACE = 12;
    private static final float BLOCK_SPACE = 12;
    private static final float COLUMN_GAP = 20;
    private static final float LEFT_SHARE = 0.56f;
    private static final float ROUNDING = 0.1f;
    private static final float LOGO_HEIGHT = 34;
    private static final float LOGO_WIDTH = 170;
    private static final float RULE = 0.75f;
    private static final float SUMS_SPACE = 6;
    private static final float SUM_PADDING = 1.5f;
    private static final float SIGNING_SPACE = 28;

    private final Sheet sheet;
    private final Typesetter typesetter;
    private final Tag paper;
    private final float left;
    private final float right;
    private final float highest;
    private final List<Item> items = new ArrayList<>();
    private boolean afterText;

    /// @param left    where text begins
    /// @param right   where it ends
    /// @param highest as high as a page's text may be
    Layout(Sheet sheet, Typesetter typesetter, Tag paper, float left, float right, float highest) {
        this.sheet = sheet;
        this.typesetter = typesetter;
        this.paper = paper;
        this.left = left;
        this.right = right;
        this.highest = highest;
    }

    /// All of the paper, from top to bottom.
    List<Item> items() {
        sheet.blocks().forEach(this::add);
        return items;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Columns columns -> columns(columns);
            case Block.Table table -> items.addAll(new TableLayout(sheet, typesetter, paper, left, right).items(table, tableSpace()));
            case Block.Sums sums -> sums(sums);
            case Block.Signatures signatures -> signatures(signatures);
        }
        afterText = block instanceof Block.Paragraph;
    }

    /// A table stands as close to its heading as a text does.
    private float tableSpace() {
        return !items.isEmpty() && items.getLast().bound() ? HEADED_SPACE : BLOCK_SPACE;
    }

    private void heading(Block.Heading heading) {
        Tag tag = paper.child("H" + heading.level());
        List<Item> lines = lines(heading.text(), tag, HEADING_SPACE);
        lines.forEach(line -> items.add(line.tied()));
    }

    private void paragraph(Text text) {
        float space = afterText ? PARAGRAPH_SPACE : PART_SPACE;
        items.addAll(lines(text, paper.child("P"), items.isEmpty() || items.getLast().bound() ? HEADED_SPACE : space));
    }

    /// A line each, of which neither the first nor the last is left alone.
    private List<Item> lines(Text text, Tag tag, float space) {
        List<Line> lines = typesetter.lines(text, right - left);
        List<Item> set = new ArrayList<>(lines.size());
        for (int place = 0; place < lines.size(); place++) {
            Slab slab = new Slab(text.style().leading(), List.of(words(tag, lines.get(place), text.style(), left, 0)));
            boolean bound = place < lines.size() - 1 && (place == 0 || place == lines.size() - 2);
            set.add(new Item(slab, place == 0 ? space : 0, bound, Optional.empty()));
        }
        return set;
    }

    private Slab.Words words(Tag tag, Line line, TextStyle style, float at, float top) {
        return new Slab.Words(Optional.of(tag), line, style, sheet.colour(style.ink()), at, top);
    }

    private void columns(Block.Columns columns) {
        List<Slab.Mark> marks = new ArrayList<>();
        float width = right - left - COLUMN_GAP;
        float rightWidth = rightWidth(columns, width);
        float leftWidth = columns.right().isEmpty() ? right - left : width - rightWidth;
        float leftHeight = columns.picture().map(picture -> picture(picture, marks)).orElse(0f);
        boolean title = columns.title();
        for (Text text : columns.left()) {
            leftHeight = column(marks, text, paper.child(title ? "H1" : "P"), leftWidth, leftHeight, false);
            title = false;
        }
        float rightHeight = 0;
        for (Text text : columns.right()) {
            rightHeight = column(marks, text, paper.child("P"), rightWidth, rightHeight, true);
        }
        float height = Math.max(leftHeight, rightHeight);
        if (columns.ruled()) {
            marks.add(new Slab.Rule(left, right, height + 10, RULE, sheet.accent()));
            height += 10 + RULE;
        }
        whole(new Slab(height, marks), items.isEmpty() ? 0 : BLOCK_SPACE);
    }

    /// As wide as the right column needs; where both need more than there is, its share.
    private float rightWidth(Block.Columns columns, float whole) {
        float spared = whole - widest(columns.left());
        return Math.min(widest(columns.right()), Math.max(whole * (1 - LEFT_SHARE), spared));
    }

    private float widest(List<Text> texts) {
        return (float) texts.stream()
                .flatMap(text -> text.lines().stream().map(line -> typesetter.width(line, text.style())))
                .mapToDouble(Float::doubleValue).max().orElse(0) + ROUNDING;
    }

    private float column(List<Slab.Mark> marks, Text text, Tag tag, float width, float from, boolean flushRight) {
        float top = from;
        for (Line line : typesetter.lines(text, width)) {
            marks.add(words(tag, line, text.style(), flushRight ? right - line.width() : left, top));
            top += text.style().leading();
        }
        return top;
    }

    private float picture(Picture picture, List<Slab.Mark> marks) {
        float scale = Math.min(LOGO_HEIGHT / picture.height(), LOGO_WIDTH / picture.width());
        float height = picture.height() * scale;
        marks.add(new Slab.Image(paper.figure(picture.description()), Pages.LOGO, left, 0, picture.width() * scale, height));
        return height + 4;
    }

    private void sums(Block.Sums sums) {
        bindLast();
        Tag table = paper.child("Table");
        table.describe(sums.name());
        Tag body = table.child("TBody");
        float from = left + (right - left) * 0.48f;
        float value = (float) sums.sums().stream().mapToDouble(sum -> typesetter.width(sum.value(), style(sum))).max().orElse(0);
        float space = SUMS_SPACE;
        for (Block.Sum sum : sums.sums()) {
            TextStyle style = style(sum);
            Tag row = body.child("TR");
            Tag label = row.head("Row");
            Tag amount = row.child("TD");
            List<Slab.Mark> marks = new ArrayList<>();
            float top = SUM_PADDING;
            if (sum.grand()) {
                marks.add(new Slab.Rule(from, right, 2, RULE, sheet.colour(TextStyle.Ink.TEXT)));
                top += 5;
            }
            float height = top;
            Text text = new Text(sum.label(), style);
            for (Line line : typesetter.lines(text, right - from - value - COLUMN_GAP)) {
                marks.add(words(label, line, style, from, height));
                height += style.leading();
            }
            Line figure = new Line(sum.value(), typesetter.width(sum.value(), style));
            marks.add(words(amount, figure, style, right - figure.width(), top));
            items.add(new Item(new Slab(height + SUM_PADDING, marks), space, true, Optional.empty()));
            space = 0;
        }
        unbindLast();
    }

    private static TextStyle style(Block.Sum sum) {
        return sum.grand() ? TextStyle.TOTAL : TextStyle.BODY;
    }

    private void signatures(Block.Signatures signatures) {
        bindLast();
        int count = signatures.places().size();
        float width = (right - left - COLUMN_GAP * (count - 1)) / count;
        List<Slab.Mark> marks = new ArrayList<>();
        float height = SIGNING_SPACE;
        for (int place = 0; place < count; place++) {
            float at = left + place * (width + COLUMN_GAP);
            marks.add(new Slab.Rule(at, at + width, SIGNING_SPACE, RULE, Colour.MUTED));
            float top = SIGNING_SPACE + 4;
            for (Text text : signatures.places().get(place)) {
                Tag tag = paper.child("P");
                for (Line line : typesetter.lines(text, width)) {
                    marks.add(words(tag, line, text.style(), at, top));
                    top += text.style().leading();
                }
            }
            height = Math.max(height, top);
        }
        whole(new Slab(height, marks), 0);
    }

    private void whole(Slab slab, float space) {
        List<Slab> parts = slab.cut(highest);
        for (int part = 0; part < parts.size(); part++) {
            items.add(new Item(parts.get(part), part == 0 ? space : 0, false, Optional.empty()));
        }
    }

    private void bindLast() {
        if (!items.isEmpty()) {
            items.set(items.size() - 1, items.getLast().tied());
        }
    }

    private void unbindLast() {
        if (!items.isEmpty()) {
            Item last = items.getLast();
            items.set(items.size() - 1, new Item(last.slab(), last.space(), false, last.row()));
        }
    }
}
