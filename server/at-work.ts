/**
 * Says that this process is a server at work, unless its environment says something else. graphql asks when it is
 * loaded, and otherwise looks at every value once more to tell developers of a second copy of itself: a third of the
 * time of an answer of many rows. So this is loaded before everything else.
 */
process.env.NODE_ENV ??= "production";
