package stageline.papers.quotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Block.Carried;
import stageline.papers.sheet.Block.Column;
import stageline.papers.sheet.Block.Row;
import stageline.papers.sheet.Block.Table;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.quotation.Totals;
import stageline.sales.record.Money;

/// The lines of a quotation as a table. A column for discounts is there where a line has one, and one for the tax where rates differ.
final class Items {

    private final QuotationPaper paper;
    private final QuotationContent content;
    private final Resource words;
    private final Figures figures;
    private final boolean discounts;
    private final boolean rates;

    Items(QuotationPaper paper, Resource words, Figures figures) {
        this.paper = paper;
        this.content = paper.content();
        this.words = words;
        this.figures = figures;
        this.discounts = content.lines().stream().anyMatch(line -> line.discount().signum() != 0);
        this.rates = content.tax().treatment() == TaxTreatment.ADDED && paper.totals().taxes().size() > 1;
    }

    Block table() {
        List<Row> rows = IntStream.range(0, content.lines().size()).mapToObj(this::row).toList();
        return new Table(words.get("items"), columns(), rows,
                Optional.of(new Carried(words.get("carried"), words.get("brought"), runnings())));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.get("item"), false));
        columns.add(new Column(words.get("basis"), false));
        columns.add(figures("quantity"));
        columns.add(figures("price"));
        if (discounts) {
            columns.add(figures("discount"));
        }
        if (rates) {
            columns.add(figures("tax.rate"));
        }
        columns.add(figures("amount"));
        return columns;
    }

    private Column figures(String key) {
        return new Column(words.get(key), true);
    }

    private Row row(int place) {
        QuotationLine line = content.lines().get(place);
        List<List<Text>> cells = new ArrayList<>();
        cells.add(Stream.of(new Text(line.title(), TextStyle.BODY), new Text(line.text(), TextStyle.SMALL))
                .filter(text -> !text.words().isEmpty()).toList());
        cells.add(cell(line.basis().map(basis -> words.get("basis." + basis.code())).orElse("")));
        cells.add(cell(figures.number(line.quantity())));
        cells.add(cell(figures.price(line.price(), content.currency())));
        if (discounts) {
            cells.add(cell(line.discount().signum() == 0 ? "" : figures.percent(line.discount().negate())));
        }
        if (rates) {
            cells.add(cell(figures.percent(line.taxRate().orElse(content.tax().rate()))));
        }
        cells.add(cell(figures.money(paper.totals().lines().get(place).net())));
        return new Row(cells);
    }

    private static List<Text> cell(String words) {
        return words.isEmpty() ? List.of() : List.of(new Text(words, TextStyle.BODY));
    }

    private List<String> runnings() {
        List<String> runnings = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Totals.LineTotal line : paper.totals().lines()) {
            sum = sum.add(line.net().major());
            runnings.add(figures.money(Money.of(sum, content.currency())));
        }
        return runnings;
    }
}
