package stageline.papers.quotation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;

/// How numbers, money and dates read in a paper's language. The forms are written down here, since those of the runtime change with its
/// version, and a paper may not.
///
/// English has `€ 1,234.50`, Spanish `1.234,50 €` and French `1 234,50 €`; amounts below zero begin with a minus sign (U+2212). Nothing
/// of a figure is broken over lines.
public final class Figures {

    private static final char UNBROKEN = '\u00A0';
    private static final char NARROW_UNBROKEN = '\u202F';
    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 20;

    private final PaperLanguage language;
    private final Resource words;
    private final DecimalFormatSymbols symbols;

    /// @param words with the names of the months
    Figures(PaperLanguage language, Resource words) {
        this.language = language;
        this.words = words;
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        switch (language) {
            case ENGLISH -> separate(',', '.');
            case SPANISH -> separate('.', ',');
            case FRENCH -> separate(NARROW_UNBROKEN, ',');
        }
    }

    /// Those of papers in a language.
    public static Figures in(PaperLanguage language) {
        return new Figures(language, Resource.read("words_" + language.code()));
    }

    private void separate(char groups, char decimals) {
        symbols.setGroupingSeparator(groups);
        symbols.setDecimalSeparator(decimals);
    }

    /// A number with as many decimals as it has.
    public String number(BigDecimal number) {
        return number(number, 0);
    }

    /// A number with at least so many decimals.
    private String number(BigDecimal number, int leastDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /// A share in per cent.
    String percent(BigDecimal percent) {
        return number(percent) + (language == PaperLanguage.ENGLISH ? "" : String.valueOf(UNBROKEN)) + "%";
    }

    /// An amount, with all decimals of its currency.
    public String money(Money amount) {
        return price(amount.major(), amount.currency());
    }

    /// A price, with at least the decimals of its currency.
    String price(BigDecimal price, Currency currency) {
        String digits = number(price.abs(), Math.max(0, currency.getDefaultFractionDigits()));
        String sign = price.signum() < 0 ? String.valueOf(MINUS) : "";
        String unit = unit(currency);
        return language == PaperLanguage.ENGLISH ? sign + unit + UNBROKEN + digits : sign + digits + UNBROKEN + unit;
    }

    /// The sign of a currency where everybody knows it by its sign, otherwise its code. The code is on each paper.
    private static String unit(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency.getCurrencyCode();
        };
    }

    /// A day.
    public String day(LocalDate day) {
        String number = language == PaperLanguage.FRENCH && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return words.get("day", number, words.get("month." + day.getMonthValue()), String.valueOf(day.getYear())).replace(' ', UNBROKEN);
    }
}
