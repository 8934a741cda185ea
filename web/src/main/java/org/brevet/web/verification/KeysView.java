package org.brevet.web.verification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.SignerState;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.KeysState;
import org.brevet.credential.application.ReissueWithdrawn;
import org.brevet.credential.application.SignerRow;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.verification.application.MakeSnapshot;
import org.brevet.verification.application.SnapshotQueries;
import org.brevet.verification.application.SnapshotRow;
import org.brevet.shared.Refused;
import org.brevet.web.identity.OwnCode;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Texts;

/** The authority's keys and the last status snapshot; a new one now. */
@Named("keys")
@ViewScoped
public class KeysView implements Serializable {

    @Inject
    KeyQueries queries;
    @Inject
    SnapshotQueries snapshots;
    @Inject
    MakeSnapshot make;
    @Inject
    ReissueWithdrawn reissue;
    @Inject
    OwnCode code;
    @Inject
    Caller caller;
    @Inject
    Done done;
    @Inject
    Text text;
    @Inject
    Texts texts;
    private KeysState state;
    private SnapshotRow snapshot;
    private long left;

    public void open() {
        state = queries.state();
        snapshot = snapshots.last().map(SnapshotQueries.Handed::row).orElse(null);
        left = reissue.left();
    }

    /** The next papers of a withdrawn key. */
    public void again() {
        ReissueWithdrawn.Outcome outcome;
        try {
            outcome = reissue.handle(code.proof());
        } catch (Refused refused) {
            code.refuse(refused, "papers:code");
            return;
        }
        if (outcome.refused().isEmpty()) {
            done.go("/keys", "keys.papers.made", outcome.made(), outcome.left());
        } else {
            done.go("/keys", "keys.papers.refused", outcome.made(), outcome.left(), outcome.refused());
        }
    }

    public void make() {
        SnapshotRow made = make.handle();
        done.go("/keys", "keys.snapshot.made", made.certificates());
    }

    /** What those are told by whose clock the end of validity counts. */
    public String moment(Instant moment) {
        return text.of("keys.kinshasa", texts.momentInKinshasa(moment));
    }

    public String look(SignerRow row) {
        if (row.endsSoon()) {
            return "warn";
        }
        return row.state() == SignerState.SIGNS ? "ok" : row.state() == SignerState.WITHDRAWN ? "stop"
                : row.state() == SignerState.NOT_YET ? "info" : "ended";
    }

    public boolean isSnapshotMaker() {
        return Stream.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.ADMIN).anyMatch(caller::holds);
    }

    /** Papers in force that a withdrawn key has signed. */
    public long getLeft() {
        return left;
    }

    public boolean isTroubled() {
        return state.pdf() != DocumentTrouble.NONE;
    }

    public boolean isCodeTroubled() {
        return state.code() != DocumentTrouble.NONE;
    }

    public KeysState getState() {
        return state;
    }

    public SnapshotRow getSnapshot() {
        return snapshot;
    }
}
