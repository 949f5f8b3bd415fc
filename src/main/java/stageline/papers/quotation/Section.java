package stageline.papers.quotation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.sales.record.TemplateKind;

/// A part of a paper that is made with a template, which says which of them its papers have, and in which order.
public enum Section {
    /// Whom it is for: legal entity, attention, address, tax number.
    CUSTOMER("customer"),
    /// What the paper is about, in the template's own words.
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
    SIGNATURES("signatures"),
    /// What is to be achieved by an implementation plan, and until when.
    THINGS("things"),
    /// By what both sides judge it.
    METRICS("metrics"),
    /// What happens when, in words.
    TIMELINE("timeline"),
    /// What is reached by when.
    MILESTONES("milestones"),
    /// Whether somebody came to harm in an incident.
    HARM("harm"),
    /// Where it happened, when, and since when it is known.
    INCIDENT("incident"),
    /// What happened.
    HAPPENED("happened"),
    /// With which product, who reported it, and how to reach the user.
    PARTICULARS("particulars"),
    /// What was done at once.
    AT_ONCE("atonce"),
    /// How it is handled, in the template's own words.
    HANDLING("handling"),
    /// Who makes an agreement.
    PARTIES("parties"),
    /// What a distributor records of what it passes on, in the template's own words; so are the next ones.
    UNITS("units"),
    /// What it tells of users.
    USERS("users"),
    /// What it tells of incidents.
    INCIDENTS("incidents"),
    /// What the manufacturer does with what it is told.
    ACCESS("access"),
    /// How both correct what was passed on.
    ACTIONS("actions"),
    /// What else they agree to.
    FURTHER("further");

    private static final Map<String, Section> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Section::code, Function.identity()));

    private static final List<Section> QUOTATION =
            List.of(CUSTOMER, INTRODUCTION, PRODUCT, REGULATION, STUDY, ITEMS, TOTALS, CONDITIONS, SIGNATURES);
    private static final List<Section> PLAN = List.of(INTRODUCTION, THINGS, METRICS, TIMELINE, MILESTONES, SIGNATURES);
    private static final List<Section> REPORT =
            List.of(INTRODUCTION, HARM, INCIDENT, HAPPENED, PARTICULARS, AT_ONCE, HANDLING, SIGNATURES);
    private static final List<Section> AGREEMENT =
            List.of(PARTIES, INTRODUCTION, UNITS, USERS, INCIDENTS, ACCESS, ACTIONS, FURTHER, SIGNATURES);

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /// The parts that papers of a kind can have, in their usual order.
    public static List<Section> of(TemplateKind kind) {
        return switch (kind) {
            case QUOTATION -> QUOTATION;
            case PLAN -> PLAN;
            case INCIDENT -> REPORT;
            case TRACEABILITY -> AGREEMENT;
        };
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
