package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What papers a template is for; its number says so. Of quotations there are several templates, of all other papers one.
public enum TemplateKind {
    /// A quotation; also what has a number that no other kind has.
    QUOTATION(
            Optional.empty(),
            List.of(TemplateText.NAME, TemplateText.TITLE, TemplateText.INTRODUCTION, TemplateText.STUDY, TemplateText.CONDITIONS,
                    TemplateText.ACCEPTANCE),
            List.of(TemplateText.PRODUCT, TemplateText.REGULATION, TemplateText.TERMS)),
    /// The plan by which a product is put into use.
    PLAN(
            Optional.of("T-009-001"),
            List.of(TemplateText.NAME, TemplateText.TITLE, TemplateText.INTRODUCTION, TemplateText.ACCEPTANCE),
            List.of()),
    /// The report of an incident.
    INCIDENT(
            Optional.of("T-006-001"),
            List.of(TemplateText.NAME, TemplateText.TITLE, TemplateText.INTRODUCTION, TemplateText.PARTICULARS, TemplateText.HANDLING,
                    TemplateText.ACCEPTANCE),
            List.of()),
    /// The agreement with a distributor, which the procedures give no number.
    TRACEABILITY(
            Optional.of("traceability"),
            List.of(TemplateText.NAME, TemplateText.TITLE, TemplateText.INTRODUCTION, TemplateText.UNITS_HEADING, TemplateText.UNITS,
                    TemplateText.USERS_HEADING, TemplateText.USERS, TemplateText.INCIDENTS_HEADING, TemplateText.INCIDENTS,
                    TemplateText.ACCESS_HEADING, TemplateText.ACCESS, TemplateText.ACTIONS_HEADING, TemplateText.ACTIONS,
                    TemplateText.FURTHER_HEADING, TemplateText.FURTHER, TemplateText.ACCEPTANCE),
            List.of());

    private final Optional<String> number;
    private final List<TemplateText> printed;
    private final List<TemplateText> proposed;

    TemplateKind(Optional<String> number, List<TemplateText> printed, List<TemplateText> proposed) {
        this.number = number;
        this.printed = printed;
        this.proposed = proposed;
    }

    /// The kind of the template with that number, which is not the letterhead's.
    public static TemplateKind ofNumber(String number) {
        return Arrays.stream(values()).filter(kind -> kind.number.filter(number::equals).isPresent()).findFirst().orElse(QUOTATION);
    }

    /// The number of its only template; empty for quotations, which have several.
    public Optional<String> number() {
        return number;
    }

    /// Whether its templates are called by their numbers on papers, rather than by their names.
    public boolean numbered() {
        return this != TRACEABILITY;
    }

    /// The texts that its papers have from the template, in the order in which they are filled in.
    public List<TemplateText> printed() {
        return printed;
    }

    /// The texts that each new paper begins with, and that whoever writes it may change there.
    public List<TemplateText> proposed() {
        return proposed;
    }

    /// All texts of its templates.
    public List<TemplateText> texts() {
        return Stream.concat(printed.stream(), proposed.stream()).toList();
    }
}
