package org.brevet.web.shared;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** How each list was seen last in this session, so that the way back from one of its rows leads to the same rows. Gone with the session. */
@SessionScoped
public class LastLists implements Serializable {

    private static final int MOST = 30;
    private static final int LONGEST = 1_000;
    private final Map<String, String> queries = new LinkedHashMap<>();

    /** @param query as it stood in the address; null where there was none */
    synchronized void seen(String path, String query) {
        queries.remove(path);
        if (query != null && query.length() <= LONGEST) {
            queries.put(path, query);
        }
        if (queries.size() > MOST) {
            queries.remove(queries.keySet().iterator().next());
        }
    }

    synchronized String back(String path) {
        String query = queries.get(path);
        return query == null ? path : path + "?" + query;
    }
}
