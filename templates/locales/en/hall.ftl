### Every no of the product: why not, and what can be done instead.

refusal-not-gathering-support = This idea no longer gathers support. You can follow it to hear how it goes on.
refusal-own-idea = This is your own idea. Others can support it; share the link with them.
refusal-closed-for-comments = The discussion here is closed.
refusal-not-editable = This can no longer be changed. Write a comment to add something.
refusal-not-withdrawable = Only an open idea can be withdrawn. Write to us if something must go.
refusal-no-such-step = This status cannot follow the present one. Choose another.
refusal-cannot-merge = These two cannot be merged. Choose another idea that is open to the public.
refusal-undo-later-merge-first = The idea was merged onward since. Undo that merge first.
refusal-already-undone = This has been undone already.
refusal-changed-meanwhile = Somebody else has changed this in the meantime. Load the page again and look before you go on.
refusal-already-decided = This has been decided already.
refusal-cannot-appeal = An appeal is possible once, and only while something of yours is hidden.
refusal-own-decision = You decided this yourself: let a colleague answer the appeal.
refusal-blocked = You cannot take part in public for the time being. The letter we sent you says why and until when.
refusal-link-spent = This link or code has been used or is too old. Ask for a new one.
refusal-last-admin = There must always be one administrator. Name another one first.
refusal-key-reused = This idempotency key was used before with different content. Use a new key.
refusal-in-use = Something still belongs to it. Move that elsewhere first.
