package stageline.workspace.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import stageline.ledger.content.Content;
import stageline.sales.command.Command;
import stageline.sales.command.IncidentReport;
import stageline.sales.contract.Instalment;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.board.BoardQuery;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Workspace;
import stageline.workspace.Workspace.Wish;
import stageline.workspace.paper.PlanPrinting;

/// What happens with customers who are served already, on the last morning of the story: one deal is handed over to whoever leads the sale,
/// its plan is issued and signed, a file is added, and its customer asks for a change; and two incidents are reported. All of it
/// goes by what stands in the workspace then, so that it is done there at once and not told before.
final class ServiceStory {

    /// When it begins: at nine of the last day (UTC).
    static final Duration BEFORE_THE_END = Duration.ofHours(15);

    private static final int MOST_SERVED = 1_000;
    private static final String PNG = "image/png";
    private static final int CHART_WIDTH = 480;
    private static final int CHART_HEIGHT = 240;
    private static final int PAPER = 0xffffff;
    private static final int BAR = 0x0b5c7a;
    /// In weeks, one for each month.
    private static final List<Integer> WAITING = List.of(19, 19, 18, 17, 14, 11, 9, 6, 5, 4);

    private final Workspace workspace;
    private final StoryClock clock;
    private final Team team;
    private final Range range;
    private final Supplier<UUID> identities;

    ServiceStory(Workspace workspace, StoryClock clock, Team team, Range range, Supplier<UUID> identities) {
        this.workspace = workspace;
        this.clock = clock;
        this.team = team;
        this.range = range;
        this.identities = identities;
    }

    /// Does it; nothing where no customer is served yet.
    void tell(Instant morning) {
        LocalDate day = LocalDate.ofInstant(morning, ZoneOffset.UTC);
        clock.set(morning);
        List<RecordState> served = served(day);
        if (served.isEmpty()) {
            return;
        }
        RecordState deal = served.getFirst();
        handOver(deal);
        clock.set(morning.plus(Duration.ofMinutes(20)));
        plan(deal, day);
        addFile(deal);
        clock.set(morning.plus(Duration.ofMinutes(50)));
        change(deal, day);
        clock.set(morning.plus(Duration.ofMinutes(140)));
        incident(deal, day.minusDays(1), Harm.NO,
                "For two hours each report of severity came back without its score. Nobody was treated by such a report.",
                "Asked them to repeat the pictures of that morning");
        UUID former = incident(served.getLast(), day.minusDays(6), Harm.UNKNOWN,
                "A picture of one patient was shown beside the report of another. They noticed it before the patient left.",
                "Both reports were withdrawn the same hour");
        clock.set(morning.plus(Duration.ofMinutes(200)));
        perform(team.others().getLast().id(), Command.Edit.fields(EntityRef.task(former), List.of(
                Change.set(TaskFields.DONE, Value.of(clock.instant())),
                Change.set(TaskFields.OUTCOME, Value.of("Report R-006-001 is open; their viewer kept a former page")))));
    }

    /// Deals whose service has begun by an accepted quotation: first those that are planned and have something overdue.
    private List<RecordState> served(LocalDate day) {
        return workspace.board().page(BoardQuery.ALL, Stage.CONTRACT_SIGNED, "", 0, MOST_SERVED).stream()
                .flatMap(card -> workspace.record(card.entity()).stream())
                .filter(deal -> accepted(deal, day).isPresent())
                .sorted(Comparator.comparing((RecordState deal) -> deal.value(DealFields.PLAN_LEAD).isEmpty())
                        .thenComparing(deal -> Instalment.of(deal).stream().noneMatch(part -> part.overdue(day))))
                .toList();
    }

    private Optional<ListedQuotation> accepted(RecordState deal, LocalDate day) {
        return workspace.quotations().of(deal.entity().id(), day).stream()
                .filter(quotation -> quotation.status() == QuotationStatus.ACCEPTED)
                .findFirst();
    }

    private void handOver(RecordState deal) {
        UUID owner = deal.ref(DealFields.OWNER).orElse(team.founder());
        Change owned = new Change(DealFields.OWNER, Value.of(owner), Value.of(team.founder()));
        perform(owner, Command.Edit.fields(deal.entity(), List.of(owned)));
    }

    private void plan(RecordState deal, LocalDate day) {
        UUID file = identities.get();
        Command issue = new PlanPrinting(deal.entity().id(), workspace).issue(PaperLanguage.ENGLISH, day, file).orElseThrow();
        perform(team.founder(), issue);
        RecordState issued = workspace.record(EntityRef.attachment(file)).orElseThrow();
        String content = SignedVersion.of(issued, Meaning.SIGNED);
        perform(team.founder(), new Command.Sign(identities.get(), issued.entity(), Meaning.SIGNED, content));
    }

    private void addFile(RecordState deal) {
        try {
            byte[] chart = chart();
            Content kept = workspace.contents().keep(new ByteArrayInputStream(chart), chart.length);
            perform(team.founder(), new Command.Create(EntityRef.attachment(identities.get()), List.of(
                    Change.set(AttachmentFields.ON, Value.of(deal.entity().text())),
                    Change.set(AttachmentFields.NAME, Value.of("Weeks of waiting, month by month.png")),
                    Change.set(AttachmentFields.CONTENT, Value.of(kept.hash().hex())),
                    Change.set(AttachmentFields.SIZE, new Value.Whole(kept.size())),
                    Change.set(AttachmentFields.MEDIA_TYPE, Value.of(PNG))), List.of()));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static byte[] chart() throws IOException {
        BufferedImage chart = new BufferedImage(CHART_WIDTH, CHART_HEIGHT, BufferedImage.TYPE_INT_RGB);
        int step = CHART_WIDTH / WAITING.size();
        for (int x = 0; x < CHART_WIDTH; x++) {
            int height = WAITING.get(Math.min(x / step, WAITING.size() - 1)) * CHART_HEIGHT / 20;
            boolean between = x % step < step / 4;
            for (int y = 0; y < CHART_HEIGHT; y++) {
                chart.setRGB(x, y, between || y < CHART_HEIGHT - height ? PAPER : BAR);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(chart, "png", out)) {
            throw new IOException("no writer of PNG files");
        }
        return out.toByteArray();
    }

    /// The customer asks for a change, and it can be made; what becomes of it is still to be decided.
    private void change(RecordState deal, LocalDate day) {
        EntityRef change = EntityRef.serviceChange(identities.get());
        EntityRef task = EntityRef.task(identities.get());
        String wanted = "Two more clinics are to send pictures from January on, from their own viewer.";
        perform(team.founder(), new Command.Together(List.of(
                new Command.Create(change, List.of(
                        Change.set(ServiceChangeFields.DEAL, Value.of(deal.entity().id())),
                        Change.set(ServiceChangeFields.QUOTATION, Value.of(accepted(deal, day).orElseThrow().id())),
                        Change.set(ServiceChangeFields.WHAT, Value.of(wanted)),
                        Change.set(ServiceChangeFields.ASKED_BY, Value.of("Their head of dermatology, on the phone")),
                        Change.set(ServiceChangeFields.ASKED_ON, Value.of(day))), List.of()),
                new Command.Create(task, List.of(
                        Change.set(TaskFields.WHAT, Value.of("Say whether a change can be made")),
                        Change.set(TaskFields.DETAILS, Value.of(wanted)),
                        Change.set(TaskFields.KIND, Value.of(TaskKind.CONFIRM_CHANGE.code())),
                        Change.set(TaskFields.ROLE, Value.of(Role.DESIGN_AND_DEVELOPMENT_MANAGER.code())),
                        Change.set(TaskFields.ON, Value.of(change.text())),
                        Change.set(TaskFields.DEAL, Value.of(deal.entity().id()))), List.of()))));
        RecordState asked = workspace.record(change).orElseThrow();
        clock.set(clock.instant().plus(Duration.ofMinutes(70)));
        perform(team.maker().id(), new Command.ConfirmChange(
                change.id(), Feasibility.POSSIBLE,
                "The interface stays as it is; each viewer needs a key of its own and half a day of tests.",
                new Command.Signing(identities.get(), SignedVersion.of(asked, Meaning.CONFIRMED)),
                List.of(task.id()), identities.get(), "Decide what becomes of a change"));
    }

    /// @return the task that is to be done about it
    private UUID incident(RecordState deal, LocalDate happened, Harm harm, String what, String atOnce) {
        List<Change> said = new ArrayList<>();
        said.add(Change.set(ActivityFields.DEAL, Value.of(deal.entity().id())));
        deal.value(DealFields.COMPANY).ifPresent(company -> said.add(Change.set(ActivityFields.COMPANY, company)));
        said.addAll(List.of(
                Change.set(ActivityFields.AT, new Value.Moment(clock.instant())),
                Change.set(ActivityFields.TEXT, Value.of(what)),
                Change.set(ActivityFields.HARM, Value.of(harm.code())),
                Change.set(ActivityFields.HAPPENED, Value.of(happened)),
                Change.set(ActivityFields.REACH, Value.of("By phone, in the mornings")),
                Change.set(ActivityFields.OFFERING, Value.of(range.scoring().id())),
                Change.set(ActivityFields.BATCH, Value.of("3.2.1")),
                Change.set(ActivityFields.AT_ONCE, Value.of(atOnce))));
        List<Member> by = deal.members().keySet().stream()
                .filter(member -> member.relation().equals(Relation.PEOPLE))
                .sorted(Comparator.comparing(Member::toString))
                .limit(1)
                .map(member -> Member.of(Relation.CONTACTS, member.target()))
                .toList();
        UUID task = identities.get();
        perform(deal.ref(DealFields.OWNER).orElse(team.founder()),
                new IncidentReport(said, by).command(identities.get(), task, "Handle the non-conformity under GP-006"));
        return task;
    }

    private void perform(UUID person, Command command) {
        List<Wish> wishes = List.of(new Wish(workspace.actor(person), command));
        Demo.requireAccepted(workspace.performEach(wishes), wishes);
    }
}
