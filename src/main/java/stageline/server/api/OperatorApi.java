package stageline.server.api;

import java.util.List;
import java.util.UUID;
import stageline.server.account.Authority;
import stageline.server.account.Office;
import stageline.server.account.OperatorGate;
import stageline.server.http.Answer;
import stageline.server.http.Handler;
import stageline.server.http.Request;
import stageline.server.http.Route;
import stageline.server.store.ServerStore;
import stageline.sync.account.HostedWorkspace;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.OperatorJson;
import stageline.sync.wire.Resource;

/// The routes by which the server's operator manages it while it runs. Thread-safe.
final class OperatorApi {

    private final ServerStore store;
    private final Office office;
    private final OperatorGate gate;
    private final Guard guard;
    private final Listeners listeners;

    OperatorApi(ServerStore store, Office office, OperatorGate gate, Guard guard, Listeners listeners) {
        this.store = store;
        this.office = office;
        this.gate = gate;
        this.guard = guard;
        this.listeners = listeners;
    }

    List<Route> routes() {
        return List.of(
                of(Resource.HOSTED, request -> Api.json(OperatorJson.writeWorkspaces(hosted()))),
                of(Resource.INVITE_WORKSPACE, request -> Api.json(AccountJson.write(office.guests().inviteWorkspace()))),
                of(Resource.PEOPLE, request -> Api.json(OperatorJson.writePeople(office.people().list(workspace(request))))),
                of(Resource.ADD_PERSON, request -> Api.json(OperatorJson.writeAdded(
                        office.people().add(workspace(request), OperatorJson.readNewPerson(request.body()))))),
                of(Resource.GIVE_ROLES, request -> {
                    office.people().give(workspace(request), person(request), OperatorJson.readRoles(request.body()));
                    return Answer.empty(204);
                }),
                of(Resource.DEACTIVATE, shuttingOut(request -> {
                    office.people().deactivate(workspace(request), person(request));
                    return Answer.empty(204);
                })),
                of(Resource.ACTIVATE, request -> {
                    office.people().activate(workspace(request), person(request));
                    return Answer.empty(204);
                }),
                of(Resource.INVITE_PERSON, request -> Api.json(AccountJson.write(
                        office.guests().invite(workspace(request), person(request), Authority.operator())))),
                of(Resource.RESET_PERSON, shuttingOut(request -> Api.json(AccountJson.write(
                        office.guests().reset(workspace(request), person(request), Authority.operator()))))),
                of(Resource.DEVICES, request -> Api.json(OperatorJson.writeDevices(office.devices().list(workspace(request))))),
                of(Resource.REVOKE_DEVICE, shuttingOut(request -> {
                    office.devices().revoke(workspace(request), Api.id(request, "device"), Authority.operator());
                    return Answer.empty(204);
                })));
    }

    private List<HostedWorkspace> hosted() {
        return store.sizes().entrySet().stream()
                .map(size -> new HostedWorkspace(size.getKey(), size.getValue()))
                .toList();
    }

    private Route of(Resource resource, Handler handler) {
        return guard.open(resource, request -> {
            gate.require(Api.bearer(request));
            return handler.handle(request);
        });
    }

    /// Those of the workspace who listen may not be allowed to any more after it.
    private Handler shuttingOut(Handler handler) {
        return request -> {
            Answer answer = handler.handle(request);
            listeners.look(workspace(request));
            return answer;
        };
    }

    private static UUID workspace(Request request) {
        return Api.id(request, "workspace");
    }

    private static UUID person(Request request) {
        return Api.id(request, "person");
    }
}
