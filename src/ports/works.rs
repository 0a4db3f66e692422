//! What a port found in order when it was tried. Words for it are the business of whoever shows it, in their language.

/// What works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Works {
    /// Letters are laid in a folder, and not sent.
    LettersInFolder,
    MailServer,
    /// The mailbox of incoming e-mail.
    Mailbox,
    FilesOnDisk,
    /// The bucket by its name.
    FilesInBucket(String),
    /// News travels inside this process.
    OneNode,
    /// News travels between nodes, over PostgreSQL.
    ManyNodes,
    /// A service of sign-in, by its name.
    Provider(String),
}
