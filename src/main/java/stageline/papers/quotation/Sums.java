package stageline.papers.quotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Block.Sum;
import stageline.sales.quotation.Discount;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.quotation.Totals;
import stageline.sales.record.Money;

/// What a quotation comes to: net, discount, each tax, total.
final class Sums {

    private final QuotationContent content;
    private final Totals totals;
    private final Resource words;
    private final Figures figures;

    Sums(QuotationPaper paper, Resource words, Figures figures) {
        this.content = paper.content();
        this.totals = paper.totals();
        this.words = words;
        this.figures = figures;
    }

    Block block() {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(words.get("net"), figures.money(totals.net()), false));
        if (totals.discount().minor() != 0) {
            sums.add(new Sum(discount(), negative(totals.discount()), false));
            sums.add(new Sum(words.get("net.discounted"), figures.money(totals.netAfterDiscount()), false));
        }
        for (Totals.RateTotal rate : totals.taxes()) {
            sums.add(new Sum(added(rate), figures.money(rate.tax()), false));
        }
        if (content.tax().treatment() != TaxTreatment.ADDED) {
            sums.add(new Sum(words.get("tax.none"), figures.money(totals.tax()), false));
        }
        sums.add(new Sum(words.get("total"), figures.money(totals.total()), true));
        return new Block.Sums(words.get("totals"), sums);
    }

    private String discount() {
        return switch (content.discount()) {
            case Discount.Percent(BigDecimal percent) -> words.get("discount.of", figures.percent(percent));
            case Discount.Fixed ignored -> words.get("discount.fixed");
        };
    }

    private String added(Totals.RateTotal rate) {
        return words.get(content.taxCountry().isEmpty() ? "tax.added" : "tax.added.in",
                figures.percent(rate.rate()), figures.money(rate.taxable()), content.taxCountry());
    }

    private String negative(Money amount) {
        return figures.money(new Money(-amount.minor(), amount.currency()));
    }
}
