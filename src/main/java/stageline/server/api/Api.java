package stageline.server.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.record.EntityType;
import stageline.server.account.Office;
import stageline.server.account.OperatorGate;
import stageline.server.account.Sessions;
import stageline.server.account.TurnedAway;
import stageline.server.http.Answer;
import stageline.server.http.Handler;
import stageline.server.http.Request;
import stageline.server.http.Route;
import stageline.server.store.Proofs;
import stageline.server.store.ServerStore;
import stageline.sync.ContentParts;
import stageline.sync.Denial;
import stageline.sync.Push;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.AnswerJson;
import stageline.sync.wire.ContentJson;
import stageline.sync.wire.HttpAnswer;
import stageline.sync.wire.ProofJson;
import stageline.sync.wire.PullQuery;
import stageline.sync.wire.PushJson;
import stageline.sync.wire.QueryNumbers;
import stageline.sync.wire.Resource;
import stageline.sync.wire.WireId;

/// The routes of the protocol. Thread-safe; whoever made it closes it, once nobody asks any more.
public final class Api implements AutoCloseable {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 256;
    private static final int DONE = 200;

    private final ServerStore store;
    private final Office office;
    private final Guard guard;
    private final Figures figures;
    private final Listeners listeners;
    private final OperatorApi operator;

    /// @param gate    lets the server's operator in
    /// @param figures counts what is asked here
    public Api(ServerStore store, Office office, OperatorGate gate, ApiLimits limits, Figures figures, InstantSource clock) {
        this.store = store;
        this.office = office;
        this.guard = new Guard(limits, clock, figures);
        this.figures = figures;
        this.listeners = new Listeners(store, office.sessions(), limits.watch(), limits.listening());
        this.operator = new OperatorApi(store, office, gate, guard, listeners);
        figures.watch(listeners::count, store::sizes);
    }

    /// All routes.
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(entrances());
        routes.addAll(ledger());
        routes.addAll(contents());
        routes.addAll(accounts());
        routes.addAll(operator.routes());
        routes.add(guard.open(Resource.HEALTH, request -> health()));
        routes.add(guard.open(Resource.METRICS, request -> Answer.of(DONE, Figures.CONTENT_TYPE, figures.text())));
        return routes;
    }

    private List<Route> entrances() {
        return List.of(
                guard.entrance(Resource.FOUND, request ->
                        json(AccountJson.write(office.frontDesk().found(AccountJson.readFounding(request.body()))))),
                guard.entrance(Resource.JOIN, request ->
                        json(AccountJson.write(office.frontDesk().join(AccountJson.readJoining(request.body()))))),
                guard.entrance(Resource.SIGN_IN, request ->
                        json(AccountJson.write(office.frontDesk().signIn(AccountJson.readSigningIn(request.body()))))));
    }

    private List<Route> ledger() {
        return List.of(
                guard.open(Resource.PUSH, admitted((pass, request) -> push(pass, PushJson.read(request.body())))),
                guard.open(Resource.PAGE, admitted((pass, request) ->
                        Guard.content(AnswerJson.write(office.delivery().page(pass, PullQuery.read(request.query())))))),
                guard.open(Resource.EVENTS, admitted((pass, request) -> Answer.events(listeners.source(pass)))),
                guard.open(Resource.CHECKPOINT, admitted((pass, request) ->
                        Answer.text(DONE, office.delivery().checkpoint(pass.workspace())))),
                guard.open(Resource.INCLUSION, admitted((pass, request) -> inclusion(pass, request))),
                guard.open(Resource.CONSISTENCY, admitted((pass, request) -> json(ProofJson.consistency(office.delivery()
                        .consistency(
                                pass.workspace(),
                                QueryNumbers.read(request.query(), "from"),
                                QueryNumbers.read(request.query(), "to")))))));
    }

    private List<Route> contents() {
        return List.of(
                guard.open(Resource.CONTENTS, admitted((pass, request) -> json(ContentJson.writeMissing(
                        store.contents().missing(pass.workspace(), ContentJson.readAsked(request.body())))))),
                guard.open(Resource.CONTENT, admitted((pass, request) -> json(ContentJson.write(found(
                        store.contents().held(pass.workspace(), ContentJson.read(request.query()))))))),
                guard.open(Resource.TAKE_PART, admitted(this::takePart)),
                guard.open(Resource.PART, admitted((pass, request) -> Answer.of(DONE, ContentJson.PART_TYPE, found(store.contents()
                        .part(pass.workspace(), ContentJson.read(request.query()), ContentJson.readPart(request.query())))))));
    }

    private Answer takePart(Sessions.Pass pass, Request request) {
        long size = ContentJson.readSize(request.query());
        int part = ContentJson.readPart(request.query());
        if (part >= ContentParts.count(size) || request.body().length != ContentParts.length(size, part)) {
            throw TurnedAway.denied(Denial.MALFORMED);
        }
        return json(ContentJson.write(store.contents()
                .take(pass.workspace(), ContentJson.read(request.query()), size, part, request.body())
                .orElseThrow(() -> TurnedAway.denied(Denial.MALFORMED))));
    }

    private static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
    }

    private List<Route> accounts() {
        return List.of(
                guard.open(Resource.ENROL, admitted((pass, request) ->
                        json(AccountJson.write(office.frontDesk().enrol(pass, AccountJson.readEnrolling(request.body())))))),
                guard.open(Resource.REVOKE, shuttingOut((pass, request) -> {
                    office.devices().revoke(pass.workspace(), id(request, "device"), pass.authority());
                    return Answer.empty(204);
                })),
                guard.open(Resource.INVITE, admitted((pass, request) -> json(AccountJson.write(office.guests()
                        .invite(pass.workspace(), AccountJson.readInviting(request.body()), pass.authority()))))),
                guard.open(Resource.WITHDRAW, admitted((pass, request) -> {
                    office.guests().withdraw(pass.workspace(), id(request, "person"), pass.authority());
                    return Answer.empty(204);
                })),
                guard.open(Resource.RESET, shuttingOut((pass, request) -> json(AccountJson.write(
                        office.guests().reset(pass.workspace(), id(request, "person"), pass.authority()))))),
                guard.entrance(Resource.PASSWORD, shuttingOut((pass, request) -> {
                    office.own().change(pass, AccountJson.readPasswordChange(request.body()));
                    return Answer.empty(204);
                })),
                guard.open(Resource.SIGN_OUT, shuttingOut((pass, request) -> {
                    office.own().signOut(pass);
                    return Answer.empty(204);
                })));
    }

    private Answer push(Sessions.Pass pass, Push push) {
        stageline.sync.Answer answer = office.delivery().push(pass, push);
        boolean shutsOut = push.entries().stream()
                .map(entry -> entry.entry().occurrence().entityType())
                .anyMatch(type -> type.equals(EntityType.PERSON.code()) || type.equals(EntityType.DEVICE.code()));
        if (shutsOut) {
            listeners.look(pass.workspace());
        }
        return Guard.content(AnswerJson.write(answer));
    }

    private Answer inclusion(Sessions.Pass pass, Request request) {
        EntryId entry = new EntryId(WireId.read(request.query(), "device"), QueryNumbers.read(request.query(), "n"));
        long size = QueryNumbers.read(request.query(), "size");
        Proofs.Inclusion proof = office.delivery().inclusion(pass.workspace(), entry, size);
        return json(ProofJson.inclusion(proof.number(), size, proof.path()));
    }

    /// Asks the database, and fails as everything does where it is away.
    private Answer health() {
        int workspaces = store.sizes().size();
        return Answer.text(DONE, "The server works and has " + workspaces + (workspaces == 1 ? " workspace" : " workspaces"));
    }

    /// Answers somebody who was let in.
    @FunctionalInterface
    interface Inside {
        Answer answer(Sessions.Pass pass, Request request);
    }

    private Handler admitted(Inside inside) {
        return request -> inside.answer(pass(request), request);
    }

    /// Those of the workspace who listen may not be allowed to any more after it.
    private Handler shuttingOut(Inside inside) {
        return request -> {
            Sessions.Pass pass = pass(request);
            Answer answer = inside.answer(pass, request);
            listeners.look(pass.workspace());
            return answer;
        };
    }

    private Sessions.Pass pass(Request request) {
        Secret token = bearer(request).orElseThrow(() -> TurnedAway.denied(Denial.SIGNED_OUT));
        return office.sessions().require(id(request, "workspace"), token);
    }

    /// The token by which a request says who asks.
    static Optional<Secret> bearer(Request request) {
        return request.header("authorization")
                .filter(said -> said.startsWith(BEARER) && said.length() > BEARER.length() && said.length() < LONGEST_TOKEN)
                .map(said -> new Secret(said.substring(BEARER.length())));
    }

    static UUID id(Request request, String name) {
        return WireId.read(name, request.parameter(name));
    }

    static Answer json(byte[] body) {
        return Answer.of(DONE, HttpAnswer.CONTENT_TYPE, body);
    }

    /// Takes no more listeners into account.
    @Override
    public void close() {
        listeners.close();
    }
}
