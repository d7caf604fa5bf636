rol-conrector = de conrector
