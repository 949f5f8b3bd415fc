package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stageline.papers.pdf.Item.InTable;
import stageline.papers.sheet.Block.Carried;
import stageline.papers.sheet.Block.Column;
import stageline.papers.sheet.Block.Row;
import stageline.papers.sheet.Block.Table;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Turns a table into slabs: its head, its rows, and what is repeated where it goes on.
///
/// Columns are as wide as what is in them; one, the first or the last, takes what they leave. Where that is less than it needs and less
/// than two fifths, those that hold words give way, the widest first, until they are as wide as their longest word; only where that is
/// less than a quarter, all do. The columns of an even table share its width.
final class TableLayout {

    private static final TextStyle HEAD = TextStyle.STRONG;
    private static final TextStyle CARRY = TextStyle.SMALL;
    private static final float PADDING = 4;
    private static final float GAP = 11;
    private static final float LINE = 0.5f;
    private static final float HEAD_LINE = 0.75f;
    private static final float REST_SHARE = 0.4f;
    private static final float LEAST_REST_SHARE = 0.25f;
    /// A row that is higher goes on over pages.
    private static final float HIGHEST_ROW = 150;

    private final Sheet sheet;
    private final Typesetter typesetter;
    private final Tag paper;
    private final float left;
    private final float right;

    TableLayout(Sheet sheet, Typesetter typesetter, Tag paper, float left, float right) {
        this.sheet = sheet;
        this.typesetter = typesetter;
        this.paper = paper;
        this.left = left;
        this.right = right;
    }

    /// The items of a table.
    ///
    /// @param space what is left blank above it
    List<Item> items(Table table, float space) {
        List<Cell> cells = cells(table);
        Tag tag = paper.child("Table");
        tag.describe(table.name());
        // A head of rows that are not there is none (ISO 14289-1, 7.2).
        Tag head = (table.rows().isEmpty() ? tag : tag.child("THead")).child("TR");
        Slab real = head(table, cells, table.columns().stream().map(column -> Optional.of(head.head("Column"))).toList());
        Slab again = head(table, cells, table.columns().stream().map(column -> Optional.<Tag>empty()).toList());
        TableFrame frame = new TableFrame(again,
                table.carried().isEmpty() ? 0 : CARRY.leading() + 2 * PADDING,
                carry(table.carried(), Carried::forward),
                carry(table.carried(), Carried::brought));
        List<Item> items = new ArrayList<>();
        items.add(new Item(real, space, !table.rows().isEmpty(), Optional.of(new InTable(frame, 0, table.rows().isEmpty()))));
        if (table.rows().isEmpty()) {
            return items;
        }
        Tag body = tag.child("TBody");
        for (int place = 0; place < table.rows().size(); place++) {
            List<Slab> parts = row(table.rows().get(place), cells, body.child("TR")).cut(HIGHEST_ROW);
            boolean lastRow = place == table.rows().size() - 1;
            for (int part = 0; part < parts.size(); part++) {
                boolean last = lastRow && part == parts.size() - 1;
                items.add(new Item(parts.get(part), 0, false, Optional.of(new InTable(frame, place, last))));
            }
        }
        return items;
    }

    /// Where a column is.
    private record Cell(float left, float width, boolean figures) {}

    private List<Cell> cells(Table table) {
        int count = table.columns().size();
        float whole = right - left - GAP * (count - 1);
        float[] widths = switch (table.widths()) {
            case REST_TO_FIRST -> widths(table, whole, 0);
            case REST_TO_LAST -> widths(table, whole, count - 1);
            case EVEN -> {
                float[] even = new float[count];
                Arrays.fill(even, whole / count);
                yield even;
            }
        };
        List<Cell> cells = new ArrayList<>();
        float at = left;
        for (int column = 0; column < count; column++) {
            cells.add(new Cell(at, widths[column], table.columns().get(column).figures()));
            at += widths[column] + GAP;
        }
        return cells;
    }

    private float[] widths(Table table, float whole, int rest) {
        int[] others = IntStream.range(0, table.columns().size()).filter(column -> column != rest).toArray();
        float[] widths = new float[table.columns().size()];
        for (int column : others) {
            widths[column] = widest(table, column, false);
        }
        float needed = widest(table, rest, false);
        giveWay(table, widths, rest, whole - Math.min(needed, whole * REST_SHARE));
        float sum = sum(widths);
        float most = whole - Math.min(needed, whole * LEAST_REST_SHARE);
        for (int column : others) {
            widths[column] *= Math.min(1, most / sum);
        }
        widths[rest] = whole - sum(widths);
        return widths;
    }

    /// Columns of words are cut down to one width, which is as large as it can be, but none below its longest word.
    private void giveWay(Table table, float[] widths, int rest, float bearable) {
        List<Integer> giving = IntStream.range(0, widths.length).boxed()
                .filter(column -> column != rest && !table.columns().get(column).figures())
                .sorted(Comparator.comparing(column -> widths[column]))
                .toList();
        float tooMuch = sum(widths) - bearable;
        for (int place = giving.size() - 1; place >= 0 && tooMuch > 0; place--) {
            float next = place == 0 ? 0 : widths[giving.get(place - 1)];
            float each = tooMuch / (giving.size() - place);
            for (int column : giving.subList(place, giving.size())) {
                float least = Math.min(widths[column], Math.max(next, widest(table, column, true)));
                widths[column] = Math.max(least, widths[column] - each);
            }
            tooMuch = sum(widths) - bearable;
        }
    }

    /// How wide a column's widest line is, or its widest word.
    private float widest(Table table, int column, boolean words) {
        Stream<Text> head = Stream.of(new Text(table.columns().get(column).title(), HEAD));
        Stream<Text> cells = table.rows().stream().flatMap(row -> row.cells().get(column).stream());
        return (float) Stream.concat(head, cells)
                .flatMap(text -> Stream.of(text.words().split(words ? "[ \n]" : "\n")).map(line -> typesetter.width(line, text.style())))
                .mapToDouble(Float::doubleValue).max().orElse(0) + 0.1f;
    }

    private static float sum(float... numbers) {
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }

    private Slab head(Table table, List<Cell> cells, List<Optional<Tag>> tags) {
        List<Slab.Mark> marks = new ArrayList<>();
        float height = 0;
        for (int column = 0; column < cells.size(); column++) {
            Column shown = table.columns().get(column);
            height = Math.max(height, cell(marks, List.of(new Text(shown.title(), HEAD)), cells.get(column), tags.get(column)));
        }
        marks.add(new Slab.Rule(left, right, height, HEAD_LINE, sheet.colour(TextStyle.Ink.TEXT)));
        return new Slab(height + HEAD_LINE, marks);
    }

    private Slab row(Row row, List<Cell> cells, Tag tag) {
        List<Slab.Mark> marks = new ArrayList<>();
        float height = 0;
        for (int column = 0; column < cells.size(); column++) {
            height = Math.max(height, cell(marks, row.cells().get(column), cells.get(column), Optional.of(tag.child("TD"))));
        }
        marks.add(new Slab.Rule(left, right, height, LINE, Colour.LINE));
        return new Slab(height + LINE, marks);
    }

    /// Sets a cell; says how high it is.
    private float cell(List<Slab.Mark> marks, List<Text> texts, Cell cell, Optional<Tag> tag) {
        float top = PADDING;
        for (Text text : texts) {
            Optional<Tag> paragraph = texts.size() > 1 ? tag.map(whole -> whole.child("P")) : tag;
            for (Line line : typesetter.lines(text, cell.width())) {
                float at = cell.figures() ? cell.left() + cell.width() - line.width() : cell.left();
                marks.add(new Slab.Words(paragraph, line, text.style(), sheet.colour(text.style().ink()), at, top));
                top += text.style().leading();
            }
        }
        return top + PADDING;
    }

    private IntFunction<Slab> carry(Optional<Carried> carried, Function<Carried, String> label) {
        return done -> carried.map(known -> carry(label.apply(known), known.runnings().get(done - 1)))
                .orElseGet(() -> new Slab(0, List.of()));
    }

    private Slab carry(String label, String running) {
        Line words = new Line(label, typesetter.width(label, CARRY));
        Line figure = new Line(running, typesetter.width(running, CARRY));
        List<Slab.Mark> marks = new ArrayList<>();
        marks.add(new Slab.Words(Optional.empty(), words, CARRY, sheet.colour(CARRY.ink()), left, PADDING));
        marks.add(new Slab.Words(Optional.empty(), figure, CARRY, sheet.colour(CARRY.ink()), right - figure.width(), PADDING));
        float height = CARRY.leading() + 2 * PADDING;
        marks.add(new Slab.Rule(left, right, height - LINE, LINE, Colour.LINE));
        return new Slab(height, marks);
    }
}
