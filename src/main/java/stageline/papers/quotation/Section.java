package stageline.papers.quotation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A part of a quotation's paper. A template says which it has, and in which order.
public enum Section {
    /// Whom it is for: legal entity, attention, address, tax number.
    CUSTOMER("customer"),
    /// What it is about, in the template's own words.
    INTRODUCTION("introduction"),
    /// What the product is.
    PRODUCT("product"),
    /// The regulation it falls under.
    REGULATION("regulation"),
    /// What holds for the study and its sites, in the template's own words.
    STUDY("study"),
    /// The lines, with price basis, quantity, price and discount.
    ITEMS("items"),
    /// Net, discount, tax and total, and how the tax is treated.
    TOTALS("totals"),
    /// Until when it can be accepted, and all else that holds.
    CONDITIONS("conditions"),
    /// Where both sides sign.
    SIGNATURES("signatures");

    private static final Map<String, Section> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Section::code, Function.identity()));

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /// The name under which templates store it.
    public String code() {
        return code;
    }

    /// The section with that code, empty where a newer version wrote it.
    public static Optional<Section> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
