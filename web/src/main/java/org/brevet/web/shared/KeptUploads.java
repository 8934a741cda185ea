package org.brevet.web.shared;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** What the pages that are open keep of files, together: somebody may open many, with files in each. Beyond the most, the oldest let go. */
final class KeptUploads {

    private final long most;
    private final Deque<WeakReference<Upload>> all = new ArrayDeque<>();

    /** @param most bytes */
    KeptUploads(long most) {
        this.most = most;
    }

    synchronized Upload keep(Upload upload) {
        all.removeIf(one -> one.get() == null);
        all.add(new WeakReference<>(upload));
        while (held() > most) {
            Upload oldest = all.remove().get();
            if (oldest != null) {
                oldest.letGo();
            }
        }
        return upload;
    }

    private long held() {
        return all.stream().map(WeakReference::get).filter(Objects::nonNull).mapToLong(one -> one.content().length).sum();
    }
}
