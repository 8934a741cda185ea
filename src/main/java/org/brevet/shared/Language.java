package org.brevet.shared;

/** French comes first: it is the language of the authority and the default. */
public enum Language {
    FR, EN
}
