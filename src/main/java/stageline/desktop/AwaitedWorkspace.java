package stageline.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stageline.store.Changed;
import stageline.workspace.Workspace;

/// A workspace that is open, or will be: what is asked of it meanwhile waits. So the window can be made while the workspace's files are
/// being read.
final class AwaitedWorkspace implements Supplier<Workspace> {

    private final CompletableFuture<Workspace> opened = new CompletableFuture<>();

    /// It is open now.
    void arrive(Workspace workspace) {
        opened.complete(workspace);
    }

    /// The open workspace. Waits for it, so that it belongs on a background thread until the workspace has arrived.
    @Override
    public Workspace get() {
        return opened.join();
    }

    /// Tells `listener`, on some thread, whenever something changes, as soon as the workspace is open. Does not wait.
    ///
    /// @return ends it
    Runnable listen(Consumer<Changed> listener) {
        CompletionStage<Runnable> deaf = opened.thenApply(workspace -> workspace.listen(listener));
        return () -> deaf.thenAccept(Runnable::run);
    }
}
