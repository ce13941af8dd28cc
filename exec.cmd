@rem npm scripts say `exec node …` so that a signal to npm reaches the program and not only the shell between them.
@rem cmd.exe has no exec: it finds this file and runs what follows.
@%*
