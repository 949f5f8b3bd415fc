package stageline.ledger.files;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import stageline.ledger.LedgerException;

/// A folder in memory whose disk fills up, whose forces fail, and which can lose power: what was not forced is then there in part, block by
/// block, as it happens to be. One lock guards all of it.
public final class FaultyFolder implements LedgerFolder {

    private static final int BLOCK = 512;

    private final Map<String, Node> names = new LinkedHashMap<>();
    private final List<Runnable> unforcedNames = new ArrayList<>();
    private Map<String, Node> durableNames = new LinkedHashMap<>();
    private long capacity = Long.MAX_VALUE;
    private int failingForces;
    private int failingWrites;
    private boolean readOnly;
    private long stepsToPowerLoss = Long.MAX_VALUE;
    private int forces;

    /// The power is gone: thrown at the chosen step and at every one after it.
    public static final class PowerLoss extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Node {
        private byte[] content = new byte[0];
        private byte[] durable = new byte[0];
        private final List<Change> unforced = new ArrayList<>();
    }

    /// A write at `offset`, or a cut at `offset` where there are no bytes.
    private record Change(long offset, @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    /// From now on all files together have room for this many bytes.
    public synchronized void limitCapacity(long bytes) {
        capacity = bytes;
    }

    /// The next so many forces of files fail.
    public synchronized void failForces(int count) {
        failingForces = count;
    }

    /// The next so many writes fail halfway.
    public synchronized void failWrites(int count) {
        failingWrites = count;
    }

    /// Nothing can be written any more.
    public synchronized void makeReadOnly() {
        readOnly = true;
    }

    /// The power is lost at the step (write, force, rename …) after this many.
    public synchronized void losePowerAfter(long steps) {
        stepsToPowerLoss = steps;
    }

    /// How often a file was forced.
    public synchronized int forces() {
        return forces;
    }

    /// All bytes in all files.
    public synchronized long used() {
        return names.values().stream().mapToLong(node -> node.content.length).sum();
    }

    /// The content of a file, to be changed by the test.
    public synchronized byte[] content(String name) {
        return node(name).content.clone();
    }

    /// Puts content into a file behind everybody's back, durably.
    public synchronized void put(String name, byte[] content) {
        Node node = new Node();
        node.content = content.clone();
        node.durable = content.clone();
        names.put(name, node);
        durableNames.put(name, node);
    }

    /// What another program finds when this one was killed: everything written.
    public synchronized FaultyFolder afterKill() {
        FaultyFolder next = new FaultyFolder();
        names.forEach((name, node) -> next.put(name, node.content));
        return next;
    }

    /// What is found after a loss of power: everything forced, and of the rest this or that block.
    public synchronized FaultyFolder afterPowerLoss(Random random) {
        Map<String, Node> kept = new LinkedHashMap<>(durableNames);
        if (unforcedNames.isEmpty() || random.nextBoolean()) {
            kept = new LinkedHashMap<>(names);
        }
        FaultyFolder next = new FaultyFolder();
        kept.forEach((name, node) -> next.put(name, survivingContent(node, random)));
        return next;
    }

    private static byte[] survivingContent(Node node, Random random) {
        byte[] content = node.durable.clone();
        int kind = random.nextInt(3);
        for (Change change : node.unforced) {
            if (change.bytes.length == 0) {
                content = random.nextBoolean() ? resized(content, change.offset) : content;
                continue;
            }
            for (int from = 0; from < change.bytes.length; from = nextBlock(change.offset, from)) {
                int to = Math.min(change.bytes.length, nextBlock(change.offset, from));
                boolean survives = kind == 0 || (kind == 1 && random.nextInt(4) > 0);
                if (survives) {
                    content = written(content, change.offset + from, Arrays.copyOfRange(change.bytes, from, to));
                } else if (random.nextInt(4) == 0) {
                    content = resized(content, Math.max(content.length, change.offset + to));
                }
            }
        }
        boolean cut = content.length > node.durable.length && kind == 2;
        return cut ? resized(content, node.durable.length + random.nextInt(content.length - node.durable.length + 1)) : content;
    }

    private static int nextBlock(long offset, int from) {
        return (int) ((offset + from) / BLOCK * BLOCK + BLOCK - offset);
    }

    private static byte[] resized(byte[] content, long size) {
        return Arrays.copyOf(content, (int) size);
    }

    private static byte[] written(byte[] content, long offset, byte[] bytes) {
        byte[] target = Arrays.copyOf(content, (int) Math.max(content.length, offset + bytes.length));
        System.arraycopy(bytes, 0, target, (int) offset, bytes.length);
        return target;
    }

    private void step() {
        if (stepsToPowerLoss-- <= 0) {
            stepsToPowerLoss = 0;
            throw new PowerLoss();
        }
        if (readOnly) {
            throw new LedgerException.ReadOnly("memory", new IOException("read-only file system"));
        }
    }

    private Node node(String name) {
        Node node = names.get(name);
        if (node == null) {
            throw new LedgerException.FileMissing(name, null);
        }
        return node;
    }

    @Override
    public synchronized Set<String> list() {
        return Set.copyOf(names.keySet());
    }

    /// Nobody looks at a clock here: whatever is there was always there.
    @Override
    public synchronized Instant written(String name) {
        Node _ = node(name);
        return Instant.EPOCH;
    }

    @Override
    public synchronized LedgerFile openToRead(String name) {
        return new OpenFile(node(name));
    }

    @Override
    public synchronized LedgerFile openToWrite(String name) {
        if (readOnly) {
            throw new LedgerException.ReadOnly(name, new IOException("read-only file system"));
        }
        return new OpenFile(node(name));
    }

    @Override
    public synchronized LedgerFile create(String name) {
        step();
        Node node = new Node();
        changeNames(() -> names.put(name, node));
        return new OpenFile(node);
    }

    @Override
    public synchronized void rename(String from, String to) {
        step();
        Node node = node(from);
        changeNames(() -> {
            names.remove(from);
            names.put(to, node);
        });
    }

    @Override
    public synchronized void delete(String name) {
        step();
        changeNames(() -> names.remove(name));
    }

    private void changeNames(Runnable change) {
        change.run();
        unforcedNames.add(change);
    }

    @Override
    public synchronized void force() {
        step();
        durableNames = new LinkedHashMap<>(names);
        unforcedNames.clear();
    }

    @Override
    public String describe() {
        return "memory";
    }

    private final class OpenFile implements LedgerFile {

        private final Node node;

        private OpenFile(Node node) {
            this.node = node;
        }

        @Override
        public int read(byte[] target, int start, int length, long offset) {
            synchronized (FaultyFolder.this) {
                int count = Math.clamp(node.content.length - offset, 0, length);
                System.arraycopy(node.content, (int) Math.min(offset, node.content.length), target, start, count);
                return count;
            }
        }

        @Override
        public void write(byte[] source, int start, int length, long offset) {
            synchronized (FaultyFolder.this) {
                long room = capacity - used() + Math.max(0, node.content.length - offset);
                boolean full = room < length;
                boolean failing = failingWrites > 0;
                boolean powerLost = stepsToPowerLoss == 0;
                int written = full ? (int) Math.max(0, room) : failing || powerLost ? length / 2 : length;
                if (written > 0 && !readOnly) {
                    byte[] bytes = Arrays.copyOfRange(source, start, start + written);
                    node.content = FaultyFolder.written(node.content, offset, bytes);
                    node.unforced.add(new Change(offset, bytes));
                }
                step();
                if (full) {
                    throw new LedgerException.DiskFull("memory", new IOException("no space left on device"));
                }
                if (failing) {
                    failingWrites--;
                    throw new LedgerException.InputOutput("memory", new IOException("write failed"));
                }
            }
        }

        @Override
        public void force() {
            synchronized (FaultyFolder.this) {
                step();
                if (failingForces > 0) {
                    failingForces--;
                    throw new LedgerException.InputOutput("memory", new IOException("force failed"));
                }
                forces++;
                node.durable = node.content.clone();
                node.unforced.clear();
            }
        }

        @Override
        public void truncate(long size) {
            synchronized (FaultyFolder.this) {
                step();
                if (size < node.content.length) {
                    node.content = resized(node.content, size);
                    node.unforced.add(new Change(size, new byte[0]));
                }
            }
        }

        @Override
        public long size() {
            synchronized (FaultyFolder.this) {
                return node.content.length;
            }
        }

        @Override
        public void close() {}
    }
}
