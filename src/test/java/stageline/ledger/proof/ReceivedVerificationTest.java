package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Appended;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.Pages;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.PasswordHardness;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.keys.WorkspaceKeys;

class ReceivedVerificationTest {

    private static final UUID OTHER_DEVICE = new UUID(5, 5);
    private static final UnaryOperator<Checkpoint> AS_IT_IS = checkpoint -> checkpoint;

    private final JournalAccess access = new JournalAccess(new FaultyFolder(), Samples.WORKSPACE, Samples.KEY);
    private final Samples here = new Samples(Samples.DEVICE, 1);
    private final Samples elsewhere = new Samples(OTHER_DEVICE, 2);
    /// The leaves as the server has them.
    private final List<Hash> leaves = new ArrayList<>();
    private final SigningKey serverKey = SigningKey.draw(new SecureRandom());
    private DeviceKey key;
    private Journal journal;

    @BeforeEach
    void open() {
        FaultyFolder keyFolder = new FaultyFolder();
        SecureRandom random = new SecureRandom();
        WorkspaceKeys keys =
                WorkspaceKeys.create(keyFolder, Samples.WORKSPACE, new char[] {'p'}, new PasswordHardness(8, 1, 1), random);
        key = DeviceKey.create(keyFolder, OTHER_DEVICE, keys, random);
        journal = Journal.open(access, JournalMark.START, new JournalOptions(2048), random);
    }

    /// Appends a page as the server, which has these leaves then, signs it.
    private Appended append(long epoch, long first, List<Numbered> numbered, UnaryOperator<Checkpoint> changed) {
        leaves.subList((int) first - 1, leaves.size()).clear();
        numbered.forEach(each -> leaves.add(MerkleHashing.leaf(leaves.size() + 1L, each.receipt())));
        Checkpoint checkpoint = new Checkpoint("stageline.example", leaves.size(), MerkleHashing.root(leaves), List.of());
        String note = changed.apply(checkpoint)
                .sign(new NoteKey("stageline.example", serverKey.publicKey()), serverKey::sign)
                .format();
        return journal.append(Pages.page(epoch, first, numbered, note));
    }

    private Appended append(List<Numbered> numbered) {
        return append(0, leaves.size() + 1L, numbered, AS_IT_IS);
    }

    private List<Numbered> brought(List<EncodedEntry> entries) {
        return Pages.numbered(leaves.size() + 1L, entries, true);
    }

    private List<Numbered> known(List<EncodedEntry> entries) {
        return Pages.numbered(leaves.size() + 1L, entries, false);
    }

    private VerificationResult verify() {
        Witness witness = new Witness(Map.of(OTHER_DEVICE, key.publicKey()), List.of());
        return new Verification(access, witness).run(2, (done, total) -> {});
    }

    private void assertFlaw(Flaw.Kind kind, Appended page) {
        Flaw flaw = verify().flaw().orElseThrow();
        assertThat(flaw.kind()).isEqualTo(kind);
        assertThat(flaw.position()).isEqualTo(page.firstPosition());
        assertThat(flaw.offset()).isEqualTo(page.offset());
    }

    @Test
    void chainsThatPassThroughTransactionsAndPagesAreFoundSound() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            List<EncodedEntry> own = here.transaction(1 + random.nextInt(3));
            journal.append(own);
            append(brought(elsewhere.transaction(1 + random.nextInt(3))));
            append(known(own));
        }

        VerificationResult result = verify();

        assertThat(result.flaw()).isEmpty();
        assertThat(result.entries()).isEqualTo(here.head().n() + elsewhere.head().n()).isEqualTo(leaves.size());
        assertThat(result.chains().get(OTHER_DEVICE)).isEqualTo(new VerifiedChain(elsewhere.head(), 0));
    }

    @Test
    void anEntryMissingBetweenAPageAndATransactionIsNamed() {
        append(brought(elsewhere.transaction(2)));
        elsewhere.transaction(1);
        Appended after = journal.append(elsewhere.transaction(1));

        Flaw flaw = verify().flaw().orElseThrow();

        assertThat(flaw.kind()).isEqualTo(Flaw.Kind.NUMBER);
        assertThat(flaw.position()).isEqualTo(after.firstPosition());
    }

    @Test
    void signaturesInPagesAreVerified() {
        List<Numbered> numbered = brought(elsewhere.transaction(2));
        journal.append(new Received(0, 1, numbered, List.of(key.sign(elsewhere.head())), "", List.of()));
        assertThat(verify().chains().get(OTHER_DEVICE)).isEqualTo(new VerifiedChain(elsewhere.head(), 2));

        List<Numbered> more = Pages.numbered(3, elsewhere.transaction(1), true);
        journal.append(new Received(0, 3, more, List.of(new HeadSignature(elsewhere.head(), new byte[64])), "", List.of()));
        assertThat(verify().flaw()).get().extracting(Flaw::kind).isEqualTo(Flaw.Kind.HEAD_SIGNATURE);
    }

    @Test
    void aPageThatLeavesNumbersOutOrRepeatsThemIsNamed() {
        append(brought(elsewhere.transaction(2)));
        assertThat(verify().sound()).isTrue();
        Appended gap = journal.append(Pages.bringing(4, elsewhere.transaction(1)));

        assertFlaw(Flaw.Kind.RECEIPT_NUMBER, gap);
    }

    @Test
    void aSecondPageWithTheSameNumbersIsNamed() {
        List<EncodedEntry> entries = elsewhere.transaction(2);
        append(brought(entries));
        Appended again = journal.append(Pages.of(1, entries));

        assertFlaw(Flaw.Kind.RECEIPT_NUMBER, again);
    }

    @Test
    void aServerThatWasRestoredMayNumberAnewWhatItLost() {
        List<EncodedEntry> first = elsewhere.transaction(2);
        List<EncodedEntry> lost = elsewhere.transaction(3);
        append(brought(first));
        append(brought(lost));
        append(1, 4, known(lost.subList(1, 3)), AS_IT_IS);
        append(1, 6, Pages.numbered(6, elsewhere.transaction(1), true), AS_IT_IS);
        append(2, 3, List.of(), AS_IT_IS);
        append(5, 3, known(lost), AS_IT_IS);

        assertThat(verify().flaw()).isEmpty();
    }

    @Test
    void aRestoredServerCannotLeaveNumbersOutEither() {
        append(brought(elsewhere.transaction(2)));
        Appended gap = journal.append(Pages.page(1, 4, Pages.numbered(4, elsewhere.transaction(1), true), ""));

        assertFlaw(Flaw.Kind.RECEIPT_NUMBER, gap);
    }

    @Test
    void anEarlierEpochDoesNotComeBack() {
        append(3, 1, brought(elsewhere.transaction(2)), AS_IT_IS);
        Appended back = journal.append(Pages.page(2, 3, Pages.numbered(3, elsewhere.transaction(1), true), ""));

        assertFlaw(Flaw.Kind.RECEIPT_NUMBER, back);
    }

    @Test
    void aCheckpointWithAnotherRootOrSizeIsNamed() {
        append(brought(elsewhere.transaction(2)));
        Appended wrong = append(0, 3, brought(elsewhere.transaction(2)), checkpoint -> new Checkpoint(
                checkpoint.origin(), checkpoint.size(), MerkleHashing.EMPTY_ROOT, List.of()));
        assertFlaw(Flaw.Kind.CHECKPOINT, wrong);
    }

    @Test
    void aCheckpointOverMoreThanThereIsIsNamed() {
        Appended wrong = append(0, 1, brought(elsewhere.transaction(2)), checkpoint -> new Checkpoint(
                checkpoint.origin(), checkpoint.size() + 1, checkpoint.root(), List.of()));
        assertFlaw(Flaw.Kind.CHECKPOINT, wrong);
    }

    @Test
    void whatIsNoCheckpointIsNamed() {
        Appended wrong = journal.append(Pages.page(0, 1, List.of(), "no checkpoint"));

        assertFlaw(Flaw.Kind.CHECKPOINT, wrong);
    }

    @Test
    void aReceiptUnderAnotherHashThanTheEntrysIsNamed() {
        List<EncodedEntry> own = here.transaction(2);
        journal.append(own);
        Receipt honest = Pages.numbered(1, own, false).getFirst().receipt();
        Receipt forged = new Receipt(honest.entry(), Hash.sha256(new byte[] {1}), honest.receivedMillis(), honest.status());
        Appended page = append(List.of(Numbered.of(forged)));

        assertFlaw(Flaw.Kind.RECEIPT, page);
    }

    @Test
    void aReceiptForAnEntryThatIsNotThereIsNamed() {
        journal.append(here.transaction(2));
        Appended page = append(known(here.transaction(1)));

        assertFlaw(Flaw.Kind.RECEIPT, page);
    }

    @Test
    void anErasedPayloadInAPageBreaksNothing() {
        Appended page = append(brought(elsewhere.transaction(2)));
        journal.erase(List.of(page.location(0)));

        VerificationResult result = verify();

        assertThat(result.flaw()).isEqualTo(Optional.empty());
        assertThat(result.erased()).isEqualTo(1);
    }
}
