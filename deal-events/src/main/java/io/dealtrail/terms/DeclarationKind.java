package io.dealtrail.terms;

/** Whether a declaration of essentiality names the patents or only says that there are some. */
public enum DeclarationKind {
    GENERAL,
    SPECIFIC
}
