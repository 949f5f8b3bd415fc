package stageline.desktop.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import stageline.papers.meeting.MeetingPaper;
import stageline.papers.meeting.MeetingPaper.Guest;
import stageline.papers.meeting.MeetingPaper.Task;
import stageline.papers.meeting.MeetingSheet;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperLanguage;
import stageline.store.record.ActivityLine;
import stageline.store.record.DealDetails;
import stageline.store.record.DealDetails.DealContact;
import stageline.store.record.Named;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Writes reports of meetings into files, in the language and the format that somebody chooses.
final class MeetingReports {

    private final Workspace workspace;
    private final PaperFiles files;
    private final Texts texts;
    private final Formats formats;

    /// @param workspace knows of the meetings
    /// @param files     writes them
    MeetingReports(Workspace workspace, PaperFiles files, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.files = files;
        this.texts = texts;
        this.formats = formats;
    }

    /// The menu that writes the report of a meeting; empty for what was none.
    Optional<MenuButton> menu(ActivityLine line) {
        boolean met = Arrays.stream(ActivityKind.values()).anyMatch(kind -> kind.meeting() && kind.code().equals(line.kind()));
        if (!met) {
            return Optional.empty();
        }
        return Optional.of(files.menu(
                texts.get("common.meeting.report"),
                texts.get("common.meeting.report.of", formats.moment(line.at())),
                texts.get("common.meeting.report.title"),
                language -> report(line, language)));
    }

    private Optional<PaperFiles.Paper> report(ActivityLine line, PaperLanguage language) {
        MeetingPaper paper = paper(line, language);
        return Optional.of(new PaperFiles.Paper(MeetingSheet.name(paper), MeetingSheet.of(paper)));
    }

    private MeetingPaper paper(ActivityLine line, PaperLanguage language) {
        Optional<DealDetails> deal = line.deal().flatMap(named -> workspace.records().deal(named.entity().id()));
        Optional<Named> customer = line.company()
                .or(() -> deal.flatMap(DealDetails::company))
                .or(() -> line.contacts().stream().flatMap(contact -> workspace.records().contact(contact.entity().id()).stream())
                        .flatMap(contact -> contact.companies().stream())
                        .findFirst());
        Optional<EntityRef> about = deal.map(DealDetails::entity)
                .or(() -> customer.map(Named::entity))
                .or(() -> line.contacts().stream().map(Named::entity).findFirst());
        Optional<RecordState> state = deal.map(DealDetails::state);
        PaperOrigin origin = PaperOrigin.now(workspace, formats.today(), language);
        return new MeetingPaper(
                language,
                line.kind(),
                line.subject(),
                customer.map(Named::name).orElse(""),
                deal.map(DealDetails::name).orElse(""),
                line.at().atZone(formats.zone()),
                line.contacts().stream().map(contact -> guest(contact, deal)).toList(),
                line.author().map(Named::name).orElse(""),
                line.text(),
                about.map(record -> follows(record, line.at().atZone(formats.zone()).toLocalDate())).orElse(List.of()),
                state.flatMap(known -> known.text(DealFields.NEXT_STEP)).orElse(""),
                state.flatMap(known -> known.day(DealFields.NEXT_STEP_ON)),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }

    private Guest guest(Named contact, Optional<DealDetails> deal) {
        List<String> roles = deal.stream()
                .flatMap(known -> known.people().stream())
                .filter(person -> person.contact().entity().equals(contact.entity()))
                .map(DealContact::role)
                .filter(role -> !role.isEmpty())
                .toList();
        String jobTitle = workspace.record(contact.entity()).flatMap(state -> state.text(ContactFields.JOB_TITLE)).orElse("");
        return new Guest(contact.name(), jobTitle, roles);
    }

    /// What is still to be done from the day of the meeting on.
    private List<Task> follows(EntityRef record, LocalDate day) {
        List<Task> follows = new ArrayList<>();
        workspace.tasks().open(record).forEach(task -> task.due().filter(due -> !due.isBefore(day)).ifPresent(due -> follows.add(new Task(
                task.what(), task.person().map(Named::name).orElse(""), task.role().orElse(""), due))));
        return follows;
    }
}
