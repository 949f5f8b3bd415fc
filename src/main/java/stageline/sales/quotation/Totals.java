package stageline.sales.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stageline.sales.record.Money;

/// What a quotation comes to, to the currency's smallest unit, so that all that is printed adds up as it stands there.
///
/// Half a unit is rounded away from zero. Rounded is each line's quantity times price, then its discount of that; the discount on the
/// whole; and for each rate the tax on all that falls under it, as EN 16931-1 has it for invoices (BT-106 to BT-117). The discount on
/// the whole is spread over the rates by what falls under each, the units that are left going to where most was cut off.
///
/// @param lines    what each line comes to, in their order
/// @param net      the sum of the lines
/// @param discount what is taken off it
/// @param taxes    for each rate, from the lowest, what it is added to and how much; empty where none is added
/// @param total    what the customer pays
public record Totals(List<LineTotal> lines, Money net, Money discount, List<RateTotal> taxes, Money total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// Enough to tell the remainders of any two parts apart.
    private static final int REMAINDER_DIGITS = 20;

    public Totals {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /// What a line comes to.
    ///
    /// @param gross    quantity times price
    /// @param discount what is taken off it
    /// @param net      what is left
    public record LineTotal(Money gross, Money discount, Money net) {}

    /// What a rate comes to.
    ///
    /// @param rate    in per cent
    /// @param taxable what it is added to, the discount on the whole taken off
    /// @param tax     how much it is
    public record RateTotal(BigDecimal rate, Money taxable, Money tax) {}

    /// What is left of the sum of the lines.
    public Money netAfterDiscount() {
        return minus(net, discount);
    }

    /// All taxes.
    public Money tax() {
        return minus(total, netAfterDiscount());
    }

    /// What a quotation comes to; empty where a sum is larger than [amounts][Money] are.
    ///
    /// @throws IllegalArgumentException if a fixed discount is in another currency
    public static Optional<Totals> of(Currency currency, List<QuotationLine> lines, Discount discount, Tax tax) {
        try {
            return Optional.of(new Summing(currency, tax).totals(lines, discount));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private static Money minus(Money from, Money what) {
        return new Money(Math.subtractExact(from.minor(), what.minor()), from.currency());
    }

    /// One way through the lines.
    private record Summing(Currency currency, Tax tax) {

        Totals totals(List<QuotationLine> lines, Discount discount) {
            List<LineTotal> lineTotals = lines.stream().map(this::line).toList();
            Map<BigDecimal, Long> sums = new TreeMap<>();
            long net = 0;
            for (int place = 0; place < lines.size(); place++) {
                long lineNet = lineTotals.get(place).net().minor();
                net = Math.addExact(net, lineNet);
                sums.merge(tax.rateOf(lines.get(place)), lineNet, Math::addExact);
            }
            Money off = taken(discount, money(net));
            List<RateTotal> rates = rates(sums, net, off.minor());
            long total = Math.subtractExact(net, off.minor());
            for (RateTotal rate : rates) {
                total = Math.addExact(total, rate.tax().minor());
            }
            return new Totals(lineTotals, money(net), off, tax.treatment() == TaxTreatment.ADDED ? rates : List.of(), money(total));
        }

        private LineTotal line(QuotationLine line) {
            Money gross = rounded(line.quantity().multiply(line.price()));
            Money off = share(gross, line.discount());
            return new LineTotal(gross, off, minus(gross, off));
        }

        private Money taken(Discount discount, Money net) {
            return switch (discount) {
                case Discount.Percent(BigDecimal percent) -> share(net, percent);
                case Discount.Fixed(Money amount) -> {
                    if (!amount.currency().equals(currency)) {
                        throw new IllegalArgumentException("a discount in " + amount.currency());
                    }
                    yield amount;
                }
            };
        }

        private List<RateTotal> rates(Map<BigDecimal, Long> sums, long net, long off) {
            List<BigDecimal> rates = List.copyOf(sums.keySet());
            List<Long> shares = spread(off, net, rates.stream().map(sums::get).toList());
            List<RateTotal> totals = new ArrayList<>(rates.size());
            for (int place = 0; place < rates.size(); place++) {
                BigDecimal rate = rates.get(place);
                Money taxable = money(Math.subtractExact(sums.getOrDefault(rate, 0L), shares.get(place)));
                totals.add(new RateTotal(rate, taxable, share(taxable, rate)));
            }
            return totals;
        }

        /// Spreads units over parts by their size, so that none is lost: each gets its share rounded down, and those with the largest
        /// remainders one more until all is spread.
        private static List<Long> spread(long units, long whole, List<Long> parts) {
            if (whole == 0) {
                return IntStream.range(0, parts.size()).mapToObj(place -> place == 0 ? units : 0L).toList();
            }
            List<Long> shares = new ArrayList<>(parts.size());
            List<BigDecimal> remainders = new ArrayList<>(parts.size());
            long left = units;
            for (long part : parts) {
                BigDecimal exact = BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), REMAINDER_DIGITS, RoundingMode.FLOOR);
                BigDecimal floor = exact.setScale(0, RoundingMode.FLOOR);
                shares.add(floor.longValueExact());
                remainders.add(exact.subtract(floor));
                left = Math.subtractExact(left, floor.longValueExact());
            }
            IntStream.range(0, parts.size()).boxed()
                    .sorted(Comparator.comparing((Integer place) -> remainders.get(place)).reversed())
                    .limit(left)
                    .forEach(place -> shares.set(place, shares.get(place) + 1));
            return shares;
        }

        private Money share(Money of, BigDecimal percent) {
            return rounded(of.major().multiply(percent).divide(HUNDRED));
        }

        private Money rounded(BigDecimal major) {
            return Money.of(major.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP), currency);
        }

        private Money money(long minor) {
            return new Money(minor, currency);
        }
    }
}
