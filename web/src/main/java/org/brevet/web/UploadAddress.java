package org.brevet.web;

import jakarta.servlet.http.HttpServlet;

/**
 * Addresses of pages with files in their forms. Never answers itself, since {@link AddressFilter} forwards to the view; but the container
 * reads the parts of a request only for a servlet that says so, and asks the one that the address belongs to, not the one forwarded to.
 */
public class UploadAddress extends HttpServlet {

    /** The largest request read, in bytes; the same as in web.xml. */
    static final long MOST = 10_000_000;
}
