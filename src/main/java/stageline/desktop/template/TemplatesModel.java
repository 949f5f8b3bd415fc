package stageline.desktop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityType;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.workspace.Workspace;

/// The templates of a workspace as their list shows them, the letterhead first. On the FX thread.
public final class TemplatesModel {

    private final Workspace workspace;
    private final Phrases phrases;
    private final Texts texts;
    private final Followed<Told> followed;

    /// A template.
    ///
    /// @param number  its number, or what else it is known by
    /// @param heading what stands above it where it is the first of its kind, otherwise blank
    /// @param name    what it is called
    /// @param said    its number and its version, whether it was edited since, and whether it is retired, in words
    public record Line(String number, String heading, String name, String said) {}

    /// What is known.
    ///
    /// @param lines       the letterhead, then the templates by kind and number, the clauses of contracts behind the plan
    /// @param administers whether whoever sits here may change them
    public record Told(List<Line> lines, boolean administers) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    TemplatesModel(Workspace workspace, Tasks tasks, Phrases phrases, Texts texts) {
        this.workspace = workspace;
        this.phrases = phrases;
        this.texts = texts;
        this.followed = new Followed<>(
                workspace, tasks, entity -> entity.type() == EntityType.TEMPLATE || entity.type() == EntityType.PERSON, this::ask);
    }

    /// What is known; empty until it was read.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the templates and follows their changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// Who may change templates, in words.
    public String administrators() {
        return phrases.list(Permission.ADMINISTER.roles().stream().map(role -> texts.get("job." + role.code().toLowerCase(
                Locale.ROOT))).toList());
    }

    /// Whether a number is free for a new template.
    public boolean free(String number) {
        return !number.equals(TemplateFields.LETTERHEAD)
                && toldProperty().get().stream().flatMap(now -> now.lines().stream()).noneMatch(line -> line.number().equals(number));
    }

    private Optional<Told> ask() {
        HouseTemplates templates = workspace.templates();
        PaperLanguage language = PaperLanguage.ofCode(texts.language().getLanguage()).orElse(PaperLanguage.ENGLISH);
        HouseTemplate house = templates.letterhead()
                .orElseGet(() -> new HouseTemplate(TemplateFields.LETTERHEAD, Optional.empty(), Optional.empty(), List.of()));
        Line letterhead = new Line(TemplateFields.LETTERHEAD, "", texts.get("template.letterhead"), said(house, false));
        Stream<Line> others = Stream.of(TemplateKind.values()).flatMap(kind -> lines(kind, templates, language).stream());
        return Optional.of(new Told(
                Stream.concat(Stream.of(letterhead), others).toList(), Permission.ADMINISTER.grantedTo(workspace.actor().roles())));
    }

    private List<Line> lines(TemplateKind kind, HouseTemplates templates, PaperLanguage language) {
        List<Line> lines = new ArrayList<>();
        for (HouseTemplate template : templates.all()) {
            if (template.kind() == kind) {
                lines.add(new Line(
                        template.number(),
                        lines.isEmpty() ? texts.get("template.kind." + kind.name().toLowerCase(Locale.ROOT)) : "",
                        template.draft().map(draft -> draft.name(language)).orElse(""),
                        said(template, kind.numbered())));
            }
        }
        if (kind == TemplateKind.PLAN) {
            lines.add(new Line(ClausesModel.PLACE, "", texts.get("template.clauses"), texts.get("template.clauses.said")));
        }
        return lines;
    }

    private String said(HouseTemplate template, boolean numbered) {
        List<String> said = new ArrayList<>();
        if (numbered) {
            said.add(template.number());
        }
        said.add(template.version() == 0 ? texts.get("template.version.none") : texts.get("template.version", template.version()));
        if (template.changed()) {
            said.add(texts.get("template.changed"));
        }
        if (template.retired()) {
            said.add(texts.get("template.mark.retired"));
        }
        return String.join(" · ", said);
    }
}
