package org.brevet.verification.application;

/** By what reports of forgeries are sorted. */
public enum ForgerySort {
    RECEIVED_AT, FOUND_AT
}
